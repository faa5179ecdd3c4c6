import type { Month } from './month';
import { type CellContribution, READINGS, type Reading } from './types';

export type Tables = Record<Reading, CellContribution[]>;

/** Four years. */
const KEPT = 48;

/** Tables of months as they were last read; the very same lines say the same, so they are not taken apart again. */
export class MonthTables {
  private readonly months = new Map<Month, { lines: string; tables: Tables }>();

  /** @param lines as `queries/cells-by-month.sql` writes them */
  of(month: Month, lines: string): Tables {
    const known = this.months.get(month);
    if (known?.lines === lines) return known.tables;
    const tables = tablesOf(lines);
    this.months.delete(month);
    this.months.set(month, { lines, tables });
    for (const oldest of this.months.keys()) {
      if (this.months.size <= KEPT) break;
      this.months.delete(oldest);
    }
    return tables;
  }
}

function tablesOf(lines: string): Tables {
  const tables = Object.fromEntries(READINGS.map((by) => [by, []])) as unknown as Tables;
  for (const line of lines.split('\n').sort()) {
    const [dimension = '', cell = '', sellerId = '', orders, gmvNet] = line.split('/');
    tables[dimension as Reading].push({ cell, sellerId, orders: Number(orders), gmvNet: Number(gmvNet) });
  }
  return tables;
}
