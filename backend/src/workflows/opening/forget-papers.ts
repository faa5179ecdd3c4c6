import type { MedusaContainer } from '@medusajs/framework/types';
import { localDate, now } from '../../lib/clock';
import { retentionDays } from '../../lib/openings/rules';
import { openingPapers } from '../../lib/papers/folders';
import { OPENING_MODULE } from '../../modules/opening';
import type OpeningModuleService from '../../modules/opening/service';

const A_DAY = 24 * 3_600_000;

/**
 * Deletes papers whose retention time is over: after the decision, or of an opening that nobody has touched for long. One that waits keeps
 * its papers. The file goes first: a kill between the two leaves a row that is found again.
 */
export async function forgetPapers(container: MedusaContainer): Promise<number> {
  const openings: OpeningModuleService = container.resolve(OPENING_MODULE);
  const at = now();
  const rows = await openings.listOpeningPapers({}, { relations: ['opening'], take: null });
  const over = rows.filter(({ paper, opening }) => {
    if (opening.state === 'submitted') return false;
    const since = opening.decided_at ?? opening.updated_at;
    const days = retentionDays(paper, opening.decided_at ? 'decided' : 'left', localDate(at));
    return at.getTime() - new Date(since).getTime() >= days * A_DAY;
  });
  for (const { id, type } of over) {
    await openingPapers.remove(id, type);
    await openings.deleteOpeningPapers(id);
  }
  return over.length;
}
