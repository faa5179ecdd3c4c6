import type { EntityManager } from '@medusajs/framework/mikro-orm/knex';
import type { Context } from '@medusajs/framework/types';
import {
  generateEntityId,
  InjectManager,
  InjectTransactionManager,
  MedusaContext,
  MedusaService,
} from '@medusajs/framework/utils';
import type { GoodsImportPlan, GoodsImportProblem } from '../../contract';
import type { GoodsLine } from '../../lib/goods-table/columns';
import { execute } from '../../lib/sql';
import { WorkQueue } from '../../lib/work-queue/work-queue';
import { GoodsImport } from './models/goods-import';
import { GoodsImportRow } from './models/goods-import-row';

type InModule = Context<EntityManager>;

export interface ClaimedImport {
  id: string;
  seller_id: string;
  asked_by: string;
}

export interface CheckedRow {
  line: number;
  name: string;
  lines: GoodsLine[];
  plan: GoodsImportPlan;
  problems: GoodsImportProblem[];
}

export interface RowOutcome {
  id: string;
  state: 'done' | 'failed';
  product_id: string | null;
  problems: GoodsImportProblem[];
}

const queue = new WorkQueue<ClaimedImport>('goods_import', ['seller_id', 'asked_by']);

export default class GoodsImportModuleService extends MedusaService({ GoodsImport, GoodsImportRow }) {
  /** Puts what was found in the place of what was found before; false once the import has begun. */
  @InjectTransactionManager()
  async replaceRows(
    import_id: string,
    rows: CheckedRow[],
    @MedusaContext() context: InModule = {},
  ): Promise<boolean> {
    const [open] = await execute(
      context,
      `UPDATE goods_import SET total = ?, done = 0, updated_at = now()
       WHERE id = ? AND state = 'checked' AND deleted_at IS NULL RETURNING id`,
      [rows.length, import_id],
    );
    if (!open) return false;
    await execute(context, 'DELETE FROM goods_import_row WHERE import_id = ?', [import_id]);
    const named = rows.map((row) => ({ id: generateEntityId('', 'gimr'), ...row }));
    await execute(
      context,
      `INSERT INTO goods_import_row (id, import_id, line, name, lines, plan, problems, state)
       SELECT id, ?, line, name, lines, plan, problems, 'waiting'
       FROM jsonb_to_recordset(?::jsonb) AS row (id text, line int, name text, lines jsonb, plan text, problems jsonb)`,
      [import_id, JSON.stringify(named)],
    );
    return true;
  }

  /** One compare-and-set, so that of two who ask one begins it; what was given up is begun again. */
  @InjectManager()
  async start(id: string, @MedusaContext() context: InModule = {}): Promise<boolean> {
    const rows = await execute(
      context,
      `UPDATE goods_import SET state = 'queued', attempts = 0, updated_at = now()
       WHERE id = ? AND state IN ('checked', 'failed') AND deleted_at IS NULL RETURNING id`,
      [id],
    );
    return rows.length > 0;
  }

  @InjectManager()
  async claim(
    at: Date,
    silentSince: Date,
    @MedusaContext() context: InModule = {},
  ): Promise<ClaimedImport | null> {
    return queue.claim(context, at, silentSince);
  }

  @InjectManager()
  async progress(
    id: string,
    done: number,
    total: number,
    at: Date,
    @MedusaContext() context: InModule = {},
  ): Promise<void> {
    await queue.progress(context, id, { done, total }, at);
  }

  @InjectManager()
  async finish(
    id: string,
    _nothing: undefined,
    at: Date,
    @MedusaContext() context: InModule = {},
  ): Promise<void> {
    await execute(
      context,
      `UPDATE goods_import SET state = 'ready', updated_at = ? WHERE id = ? AND state = 'running'`,
      [at, id],
    );
  }

  @InjectManager()
  async giveUp(id: string, at: Date, @MedusaContext() context: InModule = {}): Promise<void> {
    await queue.giveUp(context, id, at);
  }

  /** Writes down what became of some rows; one that is dealt with stays as it is. */
  @InjectManager()
  async settle(outcomes: RowOutcome[], @MedusaContext() context: InModule = {}): Promise<void> {
    await execute(
      context,
      `UPDATE goods_import_row AS row
       SET state = of.state, product_id = of.product_id, problems = of.problems, updated_at = now()
       FROM jsonb_to_recordset(?::jsonb) AS of (id text, state text, product_id text, problems jsonb)
       WHERE row.id = of.id AND row.state = 'waiting'`,
      [JSON.stringify(outcomes)],
    );
  }

  /** How many rows of each import there are, by plan and by what became of them. */
  @InjectManager()
  async counts(
    ids: string[],
    @MedusaContext() context: InModule = {},
  ): Promise<{ import_id: string; plan: GoodsImportPlan; state: string; count: number }[]> {
    if (ids.length === 0) return [];
    return execute(
      context,
      `SELECT import_id, plan, state, count(*)::int AS count FROM goods_import_row
       WHERE import_id IN (${ids.map(() => '?').join(', ')}) AND deleted_at IS NULL GROUP BY import_id, plan, state`,
      ids,
    );
  }

  /** A page of an import's rows by id: what is wrong comes first, since a person has to do something about it, then the order of the file. */
  @InjectManager()
  async orderedRows(
    import_id: string,
    { skip, take }: { skip: number; take: number },
    @MedusaContext() context: InModule = {},
  ): Promise<string[]> {
    const rows = await execute<{ id: string }>(
      context,
      `SELECT id FROM goods_import_row WHERE import_id = ? AND deleted_at IS NULL
       ORDER BY state = 'failed' DESC, plan = 'bad' DESC, line LIMIT ? OFFSET ?`,
      [import_id, take, skip],
    );
    return rows.map(({ id }) => id);
  }

  /** Forgets an import that nobody is taking in; false for any other. */
  @InjectTransactionManager()
  async discard(id: string, @MedusaContext() context: InModule = {}): Promise<boolean> {
    const rows = await execute(
      context,
      `DELETE FROM goods_import WHERE id = ? AND state IN ('checked', 'ready', 'failed') RETURNING id`,
      [id],
    );
    if (rows.length > 0) await execute(context, 'DELETE FROM goods_import_row WHERE import_id = ?', [id]);
    return rows.length > 0;
  }

  /** Forgets those that nobody has touched since a moment. */
  @InjectTransactionManager()
  async forget(before: Date, @MedusaContext() context: InModule = {}): Promise<string[]> {
    const rows = await execute<{ id: string }>(
      context,
      `DELETE FROM goods_import WHERE state IN ('checked', 'ready', 'failed') AND updated_at < ? RETURNING id`,
      [before],
    );
    const ids = rows.map(({ id }) => id);
    if (ids.length > 0) {
      const marks = ids.map(() => '?').join(', ');
      await execute(context, `DELETE FROM goods_import_row WHERE import_id IN (${marks})`, ids);
    }
    return ids;
  }
}
