import type { MedusaContainer } from '@medusajs/framework/types';
import { now } from '../../lib/clock';
import { mendEach } from '../../lib/mend-each';
import { SWEEP_LOG_MODULE } from '../../modules/sweep-log';
import type SweepLogModuleService from '../../modules/sweep-log/service';

/** What a sweeper's round is about: `requests_settled` of `sweep-checkouts`. */
export interface Task {
  sweeper: string;
  what: string;
}

/**
 * Mends what it can, like `mendEach`, and writes each finding down for the operator: mended or not, and why not. Answers how many
 * were mended.
 */
export async function mendAndNote(
  container: MedusaContainer,
  task: Task,
  ids: string[],
  mend: (container: MedusaContainer, id: string) => Promise<unknown>,
): Promise<number> {
  const log: SweepLogModuleService = container.resolve(SWEEP_LOG_MODULE);
  const note = (subject_id: string, reason: string | null) =>
    log.note({ ...task, subject_id, mended: reason === null, reason, found_at: now() });
  return mendEach(container, ids, async (inside, id) => {
    try {
      await mend(inside, id);
    } catch (error) {
      await note(id, reasonOf(error));
      throw error;
    }
    await note(id, null);
  });
}

function reasonOf(error: unknown): string {
  const reason = typeof error === 'object' && error !== null && 'message' in error ? error.message : error;
  return String(reason).slice(0, 1000);
}
