import type { Month } from '../month';
import { CASHLESS, type SuppressionRule } from '../types';
import { type TradeRow, treeOf } from './cells';
import { type Hidden, hideCells } from './hide-cells';

/** What a month had in each cell, and what of it must stay hidden. */
export interface DrawnMonth {
  rows: TradeRow[];
  hidden: Hidden;
}

/** Four years: what a person may compare in an hour. */
const KEPT = 48;

/** Months as they were last asked for. The very same lines under the same rule hide the same, so they are not gone through again. */
export class DrawnMonths {
  private readonly months = new Map<Month, DrawnMonth & { lines: string; rule: SuppressionRule }>();

  /** @param lines as `queries/drill.sql` writes them */
  of(month: Month, lines: string, rule: SuppressionRule): DrawnMonth {
    const known = this.months.get(month);
    if (known && known.lines === lines && sameRule(known.rule, rule)) return known;
    const rows = lines.split('\n').sort().map(tradeOf);
    const drawn = { lines, rule, rows, hidden: hideCells(treeOf(rows), rule) };
    this.months.delete(month);
    this.months.set(month, drawn);
    for (const oldest of this.months.keys()) {
      if (this.months.size <= KEPT) break;
      this.months.delete(oldest);
    }
    return drawn;
  }
}

const sameRule = (a: SuppressionRule, b: SuppressionRule): boolean =>
  a.minSellers === b.minSellers && a.maxSharePercent === b.maxSharePercent;

function tradeOf(line: string): TradeRow {
  const [commune = '', industry = '', kind = '', payment = '', channel = '', sellerId = '', ...sums] =
    line.split('/');
  const [orders = 0, orderValue = 0, gmvNet = 0] = sums.map(Number);
  return {
    path: [commune, industry || 'unknown', kind, channel],
    cashless: CASHLESS.includes(payment),
    sellerId,
    orders,
    orderValue,
    gmvNet,
  };
}
