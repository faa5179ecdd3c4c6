import type { EntityManager } from '@medusajs/framework/mikro-orm/knex';
import type { Context } from '@medusajs/framework/types';
import { generateEntityId, InjectManager, MedusaContext, MedusaService } from '@medusajs/framework/utils';
import { execute } from '../../lib/sql';
import { SweepFinding } from './models/sweep-finding';

export interface Finding {
  sweeper: string;
  what: string;
  subject_id: string;
  mended: boolean;
  reason: string | null;
  found_at: Date;
}

export default class SweepLogModuleService extends MedusaService({ SweepFinding }) {
  /** Writes a finding down; one that fails again for the same reason, round after round, stands there once. */
  @InjectManager()
  async note(finding: Finding, @MedusaContext() context: Context<EntityManager> = {}): Promise<void> {
    const { sweeper, what, subject_id, mended, reason, found_at } = finding;
    await execute(
      context,
      `INSERT INTO sweep_finding (id, sweeper, what, subject_id, mended, reason, found_at)
       SELECT ?, ?, ?, ?, ?, ?, ? WHERE NOT EXISTS (
         SELECT 1 FROM (
           SELECT mended, reason FROM sweep_finding WHERE subject_id = ? AND what = ? ORDER BY found_at DESC LIMIT 1
         ) AS last WHERE NOT ?::boolean AND NOT last.mended AND last.reason IS NOT DISTINCT FROM ?)`,
      [
        generateEntityId(undefined, 'swf'),
        sweeper,
        what,
        subject_id,
        mended,
        reason,
        found_at,
        subject_id,
        what,
        mended,
        reason,
      ],
    );
  }
}
