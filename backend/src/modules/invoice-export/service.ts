import type { EntityManager } from '@medusajs/framework/mikro-orm/knex';
import type { Context } from '@medusajs/framework/types';
import { generateEntityId, InjectManager, MedusaContext, MedusaService } from '@medusajs/framework/utils';
import { execute } from '../../lib/sql';
import { InvoiceExport } from './models/invoice-export';

/** An archive that was begun so often and never finished will not be. */
const MOST_ATTEMPTS = 3;

export interface ClaimedExport {
  id: string;
  seller_id: string;
  month: string;
}

/** Every change is one statement that names the state it starts from, so that two who ask or two who write get one archive. */
export default class InvoiceExportModuleService extends MedusaService({ InvoiceExport }) {
  /** @returns the id of the one under way for this month, or of a new one */
  @InjectManager()
  async request(
    sellerId: string,
    month: string,
    @MedusaContext() context: Context<EntityManager> = {},
  ): Promise<string> {
    const [row] = await execute<{ id: string }>(
      context,
      `INSERT INTO invoice_export (id, seller_id, month, state) VALUES (?, ?, ?, 'queued')
       ON CONFLICT (seller_id, month) WHERE state IN ('queued', 'running') AND deleted_at IS NULL
       DO UPDATE SET updated_at = invoice_export.updated_at RETURNING id`,
      [generateEntityId(undefined, 'invexp'), sellerId, month],
    );
    if (!row) throw new Error('Neither a new export nor the one under way was answered.');
    return row.id;
  }

  /**
   * Takes the oldest that waits, or whose writer has given no sign of life since `silentSince`; null when there is none, or one is
   * being written: one at a time keeps the machine free for the market.
   */
  @InjectManager()
  async claim(
    at: Date,
    silentSince: Date,
    @MedusaContext() context: Context<EntityManager> = {},
  ): Promise<ClaimedExport | null> {
    await execute(
      context,
      `UPDATE invoice_export SET state = 'failed', updated_at = ?
       WHERE state = 'running' AND beat_at < ? AND attempts >= ?`,
      [at, silentSince, MOST_ATTEMPTS],
    );
    const [row] = await execute<ClaimedExport>(
      context,
      `UPDATE invoice_export SET state = 'running', attempts = attempts + 1, done = 0, beat_at = ?, updated_at = ?
       WHERE id = (
         SELECT id FROM invoice_export WHERE state = 'queued' OR (state = 'running' AND beat_at < ?)
         ORDER BY created_at, id LIMIT 1 FOR UPDATE SKIP LOCKED
       ) AND NOT EXISTS (SELECT 1 FROM invoice_export WHERE state = 'running' AND beat_at >= ?)
       RETURNING id, seller_id, month`,
      [at, at, silentSince, silentSince],
    );
    return row ?? null;
  }

  @InjectManager()
  async progress(
    id: string,
    done: number,
    total: number,
    at: Date,
    @MedusaContext() context: Context<EntityManager> = {},
  ): Promise<void> {
    await execute(
      context,
      `UPDATE invoice_export SET done = ?, total = ?, beat_at = ?, updated_at = ? WHERE id = ? AND state = 'running'`,
      [done, total, at, at, id],
    );
  }

  @InjectManager()
  async finish(
    id: string,
    bytes: number,
    at: Date,
    @MedusaContext() context: Context<EntityManager> = {},
  ): Promise<void> {
    await execute(
      context,
      `UPDATE invoice_export SET state = 'ready', bytes = ?, updated_at = ? WHERE id = ? AND state = 'running'`,
      [bytes, at, id],
    );
  }

  /** Not for good: it is begun anew until it was begun too often. */
  @InjectManager()
  async giveUp(id: string, at: Date, @MedusaContext() context: Context<EntityManager> = {}): Promise<void> {
    await execute(
      context,
      `UPDATE invoice_export SET state = CASE WHEN attempts >= ? THEN 'failed' ELSE 'queued' END, updated_at = ?
       WHERE id = ? AND state = 'running'`,
      [MOST_ATTEMPTS, at, id],
    );
  }

  /** Forgets those that were finished before a moment. Answers their ids, whose files can go. */
  @InjectManager()
  async forget(before: Date, @MedusaContext() context: Context<EntityManager> = {}): Promise<string[]> {
    const rows = await execute<{ id: string }>(
      context,
      `DELETE FROM invoice_export WHERE state IN ('ready', 'failed') AND updated_at < ? RETURNING id`,
      [before],
    );
    return rows.map(({ id }) => id);
  }
}
