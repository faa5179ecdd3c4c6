import type { MedusaContainer } from '@medusajs/framework/types';
import type {
  Certificate,
  CertificateClaim,
  CertificateKind,
  CertificateStanding,
  LocalDate,
} from '../../contract';
import { messages } from '../../messages';
import { readNames } from '../goods/read-names';
import { daysBetween, standingOn } from './rules';

export interface ClaimRow extends Omit<Certificate, 'label'> {
  id: string;
  seller_id: string;
  product_id: string;
  scan_key: string | null;
  state: 'pending' | 'verified' | 'refused' | 'suspended';
  asked_by: string | null;
  created_at: Date | string;
  officer_name: string | null;
  reason: string | null;
  decided_at: Date | string | null;
}

/** Claims as people read them on a day: with the names of goods and stall, and how each stands. */
export async function claimViews(
  container: MedusaContainer,
  rows: ClaimRow[],
  today: LocalDate,
): Promise<CertificateClaim[]> {
  if (rows.length === 0) return [];
  const namesOf = await readNames(container, rows);
  const iso = (at: Date | string) => new Date(at).toISOString();
  return rows.map((row) => {
    const { kind, stars, number, issuer, issued_on, expires_on, scan_key } = row;
    return {
      id: row.id,
      standing: standingOf(row, today),
      days_left: daysBetween(today, expires_on),
      kind,
      label: labelOf(kind, stars),
      stars,
      number,
      issuer,
      issued_on,
      expires_on,
      scan_key,
      ...namesOf(row),
      asked: row.asked_by === null ? null : { by: row.asked_by, at: iso(row.created_at) },
      decided: row.decided_at
        ? { by: row.officer_name ?? '', at: iso(row.decided_at), reason: row.reason }
        : null,
    };
  });
}

function standingOf(row: ClaimRow, today: LocalDate): CertificateStanding {
  return row.state === 'verified' ? standingOn(row, today) : row.state;
}

/** A certificate by its name: `OCOP 4 sao`, `VietGAP`. */
export function labelOf(kind: CertificateKind, stars: number | null): string {
  const say = messages.catalogue;
  return kind === 'ocop' ? `${say.ocop} ${stars} ${say.stars}` : say.certificate[kind];
}
