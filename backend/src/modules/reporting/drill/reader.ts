import { CASHLESS } from '../figures-reader';
import type { PrismaClient } from '../generated/client';
import { type Month, monthBounds } from '../month';
import { SQL } from '../sql';
import type { SuppressionRule } from '../types';
import { type Cell, type TradeRow, treeOf } from './cells';
import { type Hidden, hideCells } from './hide-cells';

/** Which report closed a month; null while it is open. */
export interface MonthVersion {
  month: Month;
  version: number | null;
  sha256: string | null;
}

/** The tree of some months, and what of it must stay hidden. */
export interface DrillTree {
  root: Cell;
  hidden: Hidden;
}

/** Reads what screens drill into. */
export class DrillReader {
  constructor(private readonly db: PrismaClient) {}

  /**
   * Each month is hidden by itself, and months together show just what each of them shows: so a year less eleven months tells nothing
   * that the twelfth does not.
   */
  async tree(first: Month, last: Month, rule: SuppressionRule): Promise<DrillTree> {
    const rows = await this.db.$queryRawUnsafe<DrillSqlRow[]>(
      SQL.drill,
      monthBounds(first).from,
      monthBounds(last).before,
      CASHLESS,
    );
    const trade = rows.map(toTrade);
    const months = [...new Set(trade.map(({ month }) => month))];
    const whole = new Set<string>();
    const split = new Set<string>();
    for (const month of months) {
      const hidden = hideCells(treeOf(trade.filter((row) => row.month === month)), rule);
      for (const key of hidden.whole) whole.add(key);
      for (const key of hidden.split) split.add(key);
    }
    return { root: treeOf(trade), hidden: { whole, split } };
  }

  async versions(months: Month[]): Promise<MonthVersion[]> {
    const closed = await this.db.closedMonth.findMany({
      where: { firstDay: { in: months.map((month) => new Date(monthBounds(month).from)) } },
      include: { report: { select: { version: true, sha256: true } } },
    });
    return months.map((month) => {
      const found = closed.find(({ firstDay }) => firstDay.toISOString().startsWith(month));
      return { month, version: found?.report.version ?? null, sha256: found?.report.sha256 ?? null };
    });
  }
}

const toTrade = (row: DrillSqlRow): TradeRow => ({
  month: row.month,
  path: [row.commune, row.industry, row.seller_kind, row.channel],
  cashless: row.cashless,
  sellerId: row.seller_id,
  orders: row.orders,
  orderValue: Number(row.order_value),
  gmvNet: Number(row.gmv_net),
});

interface DrillSqlRow {
  month: Month;
  commune: string;
  industry: string;
  seller_kind: string;
  channel: string;
  cashless: boolean;
  seller_id: string;
  orders: number;
  order_value: bigint;
  gmv_net: bigint;
}
