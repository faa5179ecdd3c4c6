import type { InferTypeOf } from '@medusajs/framework/types';
import type { SignedAgreement } from '../../contract';
import type { Agreement } from '../../modules/agreement/models/agreement';
import { nationalPhone } from '../phone';
import { agreementOf } from './versions';

export type AgreementRow = Omit<InferTypeOf<typeof Agreement>, 'created_at' | 'updated_at' | 'deleted_at'>;

/** `0912•••678`: enough for its owner to know it. */
export function hiddenPhone(e164: string): string {
  return nationalPhone(e164).replace(/^(.{4}).*(.{3})$/, '$1•••$2');
}

export function agreementView(row: AgreementRow): SignedAgreement {
  return {
    id: row.id,
    number: row.number,
    version: row.version,
    title: agreementOf(row.version).title,
    signed_at: new Date(row.signed_at).toISOString(),
    signed_by: row.member_name,
    phone: hiddenPhone(row.phone),
    method: row.method,
    consent: row.consent,
    sha256: row.pdf_hash,
    bytes: row.pdf_bytes,
    test: row.test,
  };
}

/** The newest first. */
export function agreementViews(rows: AgreementRow[]): SignedAgreement[] {
  return rows.map(agreementView).sort((a, b) => b.signed_at.localeCompare(a.signed_at));
}

/** As the file is called where it is kept. */
export const fileName = ({ version }: { version: string }, slug: string): string =>
  `hop-dong-${version}-${slug}.pdf`;
