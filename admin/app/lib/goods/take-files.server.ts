import type { TakenPhoto } from '@cho-phien/backend/contract';
import type { Messages } from '~/messages';
import type { Desk } from '../backend.server';

export interface TakenFiles {
  keys: string[];
  /** Why the first of those that were refused was. */
  refused: string | null;
}

/** Keeps the photographs that a form without script carries. */
export async function takeFiles(desk: Desk, form: FormData, t: Messages): Promise<TakenFiles> {
  const keys: string[] = [];
  let refused: string | null = null;
  for (const file of form.getAll('files')) {
    if (!(file instanceof File) || file.size === 0) continue;
    const bytes = new Uint8Array(await file.arrayBuffer());
    const outcome = await desk.upload<TakenPhoto>('/seller/photos', bytes, { name: file.name });
    if (outcome.ok) keys.push(outcome.value.key);
    else {
      const { status, message } = outcome.refusal;
      refused ??= `${file.name}: ${status >= 500 ? t.common.backendSilent : (message ?? t.common.refused)}`;
    }
  }
  return { keys, refused };
}
