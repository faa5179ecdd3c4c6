import type { MedusaContainer } from '@medusajs/framework/types';
import type { Opening, OpeningAnswers, OpeningList } from '../../../contract';
import { eventViews, instant, paperViews, sellerView, termsView } from '../../../lib/openings/opening-view';
import { readOpeningGround } from '../../../lib/openings/read-ground';
import { readOpening } from '../../../lib/openings/read-opening';
import { OPENING_MODULE } from '../../../modules/opening';
import type OpeningModuleService from '../../../modules/opening/service';
import { findOpening } from '../../../workflows/opening/find-opening';

const SHOWN = 20;

export async function listOpenings(container: MedusaContainer, memberId: string): Promise<OpeningList> {
  const openings: OpeningModuleService = container.resolve(OPENING_MODULE);
  const rows = await openings.listOpenings(
    { member_id: memberId },
    { order: { created_at: 'DESC' }, take: SHOWN },
  );
  return {
    openings: rows.map(({ id, state, kind, answers, created_at }) => ({
      id,
      state,
      kind,
      name: (answers as OpeningAnswers).name || null,
      begun_at: instant(created_at),
    })),
  };
}

/** @throws MarketError 404 for an opening of somebody else */
export async function retrieveOpening(
  container: MedusaContainer,
  of: { id: string; member_id: string },
): Promise<Opening> {
  const [row, ground] = await Promise.all([findOpening(container, of), readOpeningGround(container)]);
  return {
    id: row.id,
    state: row.state,
    kind: row.kind,
    answers: row.answers,
    papers: paperViews(row.papers),
    terms: termsView(row),
    terms_version: ground.termsVersion,
    steps: readOpening(row, ground).steps,
    asked: row.asked,
    events: eventViews(row.events),
    saved_at: instant(row.updated_at),
    seller: await sellerView(container, row),
  };
}
