import type { MedusaContainer } from '@medusajs/framework/types';
import type {
  Certificate,
  CertificateClaim,
  CertificateKind,
  CertificateStanding,
  LocalDate,
  PaperType,
} from '../../contract';
import { messages } from '../../messages';
import { LISTING_MODULE } from '../../modules/listing';
import type ListingModuleService from '../../modules/listing/service';
import { readNames } from '../goods/read-names';
import { daysBetween, standingOn } from './rules';

export interface ClaimRow extends Omit<Certificate, 'label'> {
  id: string;
  seller_id: string;
  product_id: string;
  scan_id: string | null;
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
  const [namesOf, typeOf] = await Promise.all([readNames(container, rows), readTypes(container, rows)]);
  const iso = (at: Date | string) => new Date(at).toISOString();
  return rows.map((row) => {
    const { kind, stars, number, issuer, issued_on, expires_on, scan_id } = row;
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
      scan: (scan_id && typeOf.get(scan_id)) || null,
      ...namesOf(row),
      asked: row.asked_by === null ? null : { by: row.asked_by, at: iso(row.created_at) },
      decided: row.decided_at
        ? { by: row.officer_name ?? '', at: iso(row.decided_at), reason: row.reason }
        : null,
    };
  });
}

/** How the scans of claims are kept; of one that is forgotten there is nothing. */
async function readTypes(container: MedusaContainer, rows: ClaimRow[]): Promise<Map<string, PaperType>> {
  const ids = rows.flatMap(({ scan_id }) => scan_id ?? []);
  if (ids.length === 0) return new Map();
  const listings: ListingModuleService = container.resolve(LISTING_MODULE);
  const scans = await listings.listCertificateScans({ id: ids }, { select: ['id', 'type'], take: null });
  return new Map(scans.map(({ id, type }) => [id, type]));
}

function standingOf(row: ClaimRow, today: LocalDate): CertificateStanding {
  return row.state === 'verified' ? standingOn(row, today) : row.state;
}

/** A certificate by its name: `OCOP 4 sao`, `VietGAP`. */
export function labelOf(kind: CertificateKind, stars: number | null): string {
  const say = messages.catalogue;
  return kind === 'ocop' ? `${say.ocop} ${stars} ${say.stars}` : say.certificate[kind];
}
