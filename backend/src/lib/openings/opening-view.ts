import type { MedusaContainer } from '@medusajs/framework/types';
import type {
  FiledOpening,
  OpeningAnswers,
  OpeningEvent,
  OpeningField,
  OpeningPaper,
  OpeningPaperKind,
  OpeningState,
  SellerKind,
} from '../../contract';
import { OPENING_MODULE } from '../../modules/opening';
import type OpeningModuleService from '../../modules/opening/service';
import { SELLER_MODULE } from '../../modules/seller';
import type SellerModuleService from '../../modules/seller/service';

type When = Date | string;

/** An opening with its papers and its record. */
export interface OpeningRow {
  id: string;
  member_id: string;
  kind: SellerKind;
  state: OpeningState;
  answers: OpeningAnswers;
  terms_version: string | null;
  terms_at: When | null;
  filed: FiledOpening | null;
  submitted_at: When | null;
  asked: Partial<Record<OpeningField, string>>;
  seller_id: string | null;
  created_at: When;
  updated_at: When;
  papers: PaperRow[];
  events: EventRow[];
}

interface PaperRow {
  id: string;
  paper: OpeningPaperKind;
  name: string;
  type: 'webp' | 'pdf';
  bytes: number;
  created_at: When;
}

interface EventRow {
  id: string;
  event: OpeningEvent['event'];
  actor_name: string;
  reason: string | null;
  fields: Partial<Record<OpeningField, string>>;
  happened_at: When;
}

/** Null when there is no such opening, or it is somebody else's. */
export async function readOpeningRow(
  container: MedusaContainer,
  of: { id: string; member_id?: string },
): Promise<OpeningRow | null> {
  const openings: OpeningModuleService = container.resolve(OPENING_MODULE);
  const [row] = await openings.listOpenings(of, { relations: ['papers', 'events'], take: 1 });
  return (row as unknown as OpeningRow | undefined) ?? null;
}

export const instant = (at: When): string => new Date(at).toISOString();

export function paperViews(papers: PaperRow[]): OpeningPaper[] {
  return [...papers]
    .sort((a, b) => a.id.localeCompare(b.id))
    .map(({ id, paper, name, type, bytes, created_at }) => ({
      id,
      paper,
      name,
      type,
      bytes,
      sent_at: instant(created_at),
    }));
}

/** The newest first. */
export function eventViews(events: EventRow[]): OpeningEvent[] {
  return [...events]
    .sort((a, b) => instant(b.happened_at).localeCompare(instant(a.happened_at)) || b.id.localeCompare(a.id))
    .map(({ event, actor_name, reason, fields, happened_at }) => ({
      event,
      by: actor_name,
      at: instant(happened_at),
      reason,
      fields,
    }));
}

export function termsView({ terms_version, terms_at }: OpeningRow) {
  return terms_version && terms_at ? { version: terms_version, at: instant(terms_at) } : null;
}

/** The stall that an opening became. */
export async function sellerView(container: MedusaContainer, { seller_id }: OpeningRow) {
  if (seller_id === null) return null;
  const sellers: SellerModuleService = container.resolve(SELLER_MODULE);
  const [seller] = await sellers.listSellers({ id: seller_id }, { select: ['slug', 'name'], take: 1 });
  return seller ? { slug: seller.slug, name: seller.name } : null;
}
