import type { PrismaClient } from '../generated/client';
import { type Month, monthBounds } from '../month';
import { SQL } from '../sql';
import type { SuppressionRule } from '../types';
import { type Cell, treeOf } from './cells';
import { DrawnMonths } from './drawn-months';
import type { Hidden } from './hide-cells';

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
  private readonly drawn = new DrawnMonths();

  constructor(private readonly db: PrismaClient) {}

  /**
   * Each month is hidden by itself, and months together show just what each of them shows: so a year less eleven months tells nothing
   * that the twelfth does not.
   */
  async tree(first: Month, last: Month, rule: SuppressionRule): Promise<DrillTree> {
    const rows = await this.db.$queryRawUnsafe<{ month: Month; lines: string }[]>(
      SQL.drill,
      monthBounds(first).from,
      monthBounds(last).before,
    );
    const months = rows.map(({ month, lines }) => this.drawn.of(month, lines, rule));
    const whole = new Set<string>();
    const split = new Set<string>();
    for (const { hidden } of months) {
      for (const key of hidden.whole) whole.add(key);
      for (const key of hidden.split) split.add(key);
    }
    return { root: treeOf(months.flatMap((month) => month.rows)), hidden: { whole, split } };
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
