import { createHash } from 'node:crypto';
import type { AgreementFile } from '@cho-phien/backend/contract';
import { type Desk, pageError } from './backend.server';

/** Whether a file is a signed agreement to the byte; `none` when no file was sent. */
export type CheckedFile = { of: 'none' } | { of: 'nothing' } | { of: 'agreement'; agreement: AgreementFile };

/** Looks a sent file up by its hash; the file itself goes nowhere. @throws what the route's error boundary shows */
export async function checkFile(
  desk: Desk,
  door: 'seller' | 'province',
  form: FormData,
): Promise<CheckedFile> {
  const file = form.get('file');
  if (!(file instanceof File) || file.size === 0) return { of: 'none' };
  const sha256 = createHash('sha256')
    .update(new Uint8Array(await file.arrayBuffer()))
    .digest('hex');
  const outcome = await desk.tryRead<AgreementFile>(`/${door}/agreements/files/${sha256}`);
  if (outcome.ok) return { of: 'agreement', agreement: outcome.value };
  if (outcome.refusal.code === 'agreement_file_unknown') return { of: 'nothing' };
  throw pageError(outcome.refusal);
}
