import type { EntityManager } from '@medusajs/framework/mikro-orm/knex';
import type { Context } from '@medusajs/framework/types';
import { execute } from '../sql';

/** What was begun so often and never finished will not be. */
const MOST_ATTEMPTS = 3;

type InModule = Context<EntityManager>;

/** Tables of what a job works off. Each has `state`, `done`, `total`, `attempts` and `beat_at` beside what was asked for; those of files `bytes`. */
type QueueTable = 'invoice_export' | 'fact_export' | 'goods_import';

/**
 * What people asked for and a job does: files to write, files to take in. Every change is one statement that names the state it starts from, so that two who ask or
 * two who write get one file.
 */
export class WorkQueue<Claimed extends { id: string }> {
  private readonly answered: string;

  /** `asked`: the columns that say what is to be in the file. */
  constructor(
    private readonly table: QueueTable,
    private readonly asked: Exclude<keyof Claimed & string, 'id'>[],
  ) {
    this.answered = ['id', ...asked].join(', ');
  }

  /** @returns the id of the one under way for the same thing, or of a new one */
  async request(context: InModule, { id, ...asked }: Claimed): Promise<string> {
    const values = Object.values(asked);
    const [row] = await execute<{ id: string }>(
      context,
      `INSERT INTO ${this.table} (id, ${Object.keys(asked).join(', ')}, state)
       VALUES (?, ${values.map(() => '?').join(', ')}, 'queued')
       ON CONFLICT (${this.asked.join(', ')}) WHERE state IN ('queued', 'running') AND deleted_at IS NULL
       DO UPDATE SET updated_at = ${this.table}.updated_at RETURNING id`,
      [id, ...values],
    );
    if (!row) throw new Error('Neither a new one nor the one under way was answered.');
    return row.id;
  }

  /**
   * Takes the oldest that waits, or whose writer has given no sign of life since `silentSince`; null when there is none, or one is
   * being written: one at a time keeps the machine free for the market.
   */
  async claim(context: InModule, at: Date, silentSince: Date): Promise<Claimed | null> {
    await execute(
      context,
      `UPDATE ${this.table} SET state = 'failed', updated_at = ?
       WHERE state = 'running' AND beat_at < ? AND attempts >= ?`,
      [at, silentSince, MOST_ATTEMPTS],
    );
    const [row] = await execute<Claimed>(
      context,
      `UPDATE ${this.table} SET state = 'running', attempts = attempts + 1, done = 0, beat_at = ?, updated_at = ?
       WHERE id = (
         SELECT id FROM ${this.table} WHERE state = 'queued' OR (state = 'running' AND beat_at < ?)
         ORDER BY created_at, id LIMIT 1 FOR UPDATE SKIP LOCKED
       ) AND NOT EXISTS (SELECT 1 FROM ${this.table} WHERE state = 'running' AND beat_at >= ?)
       RETURNING ${this.answered}`,
      [at, at, silentSince, silentSince],
    );
    return row ?? null;
  }

  async progress(
    context: InModule,
    id: string,
    of: { done: number; total: number },
    at: Date,
  ): Promise<void> {
    await execute(
      context,
      `UPDATE ${this.table} SET done = ?, total = ?, beat_at = ?, updated_at = ? WHERE id = ? AND state = 'running'`,
      [of.done, of.total, at, at, id],
    );
  }

  async finish(context: InModule, id: string, bytes: number, at: Date): Promise<void> {
    await execute(
      context,
      `UPDATE ${this.table} SET state = 'ready', bytes = ?, updated_at = ? WHERE id = ? AND state = 'running'`,
      [bytes, at, id],
    );
  }

  /** Not for good: it is begun anew until it was begun too often. */
  async giveUp(context: InModule, id: string, at: Date): Promise<void> {
    await execute(
      context,
      `UPDATE ${this.table} SET state = CASE WHEN attempts >= ? THEN 'failed' ELSE 'queued' END, updated_at = ?
       WHERE id = ? AND state = 'running'`,
      [MOST_ATTEMPTS, at, id],
    );
  }

  /** Forgets those that were finished before a moment. Answers their ids, whose files can go. */
  async forget(context: InModule, before: Date): Promise<string[]> {
    const rows = await execute<{ id: string }>(
      context,
      `DELETE FROM ${this.table} WHERE state IN ('ready', 'failed') AND updated_at < ? RETURNING id`,
      [before],
    );
    return rows.map(({ id }) => id);
  }
}
