import { setImmediate } from 'node:timers/promises';
import type { MedusaContainer } from '@medusajs/framework/types';
import type { GoodsImportProblem } from '../../contract';
import type { GoodsLine } from '../../lib/goods-table/columns';
import { planRow, type RowPlan } from '../../lib/goods-table/plan-row';
import { type GoodsRow, problemAt, readGoodsRows } from '../../lib/goods-table/read-goods-rows';
import { readStall, readTableGround, readWords, type Stall } from '../../lib/goods-table/read-stall';
import { messages } from '../../messages';
import type { CheckedRow } from '../../modules/goods-import/service';

/** Rows that are held against the rules before others have their turn. */
const A_TURN = 100;

/** What the rows of a file would do now; nothing is changed. */
export async function checkRows(
  container: MedusaContainer,
  sellerId: string,
  lines: GoodsLine[],
): Promise<CheckedRow[]> {
  const [stall, words] = await Promise.all([readStall(container, sellerId), readWords(container, sellerId)]);
  const rows = readGoodsRows(lines, words);
  const plans = await planRows(container, stall, rows);
  return rows.map((row, index) => {
    const plan = plans[index] ?? { plan: 'bad', problems: [] };
    return {
      line: lineOf(row),
      name: row.name,
      lines: row.lines,
      plan: plan.plan,
      problems: plan.plan === 'bad' ? plan.problems : [],
    };
  });
}

/** In the order of the rows. Drafts are counted off what the stall may still begin. */
export async function planRows(
  container: MedusaContainer,
  stall: Stall,
  rows: GoodsRow[],
): Promise<RowPlan[]> {
  const ground = await readTableGround(container, stall, rows);
  const plans: RowPlan[] = [];
  for (const row of rows) {
    plans.push(withinDrafts(row, planRow(row, ground), stall));
    // Five thousand rows take about a second: others have their turn in between.
    if (plans.length % A_TURN === 0) await setImmediate();
  }
  return plans;
}

function withinDrafts(row: GoodsRow, plan: RowPlan, stall: Stall): RowPlan {
  if (plan.plan !== 'draft') return plan;
  if (stall.draftsLeft === 0) return { plan: 'bad', problems: [tooManyDrafts(row)] };
  stall.draftsLeft--;
  return plan;
}

function tooManyDrafts(row: GoodsRow): GoodsImportProblem {
  return problemAt(lineOf(row), 'photos', 'too_many_drafts', messages.goodsImport.problem.too_many_drafts);
}

const lineOf = (row: GoodsRow): number => row.lines[0]?.line ?? 0;
