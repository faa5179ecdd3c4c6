import type { Dong } from '../../../contract';
import type { CellContribution } from '../types';

/** What each step opens a cell by, in this order and no other: cells of another order would overlap, and tell by subtraction. */
export const STEPS = ['commune', 'industry', 'seller_kind', 'channel', 'payment'] as const;

/** What one seller traded in one month, as fine as it can be drilled into. */
export interface TradeRow {
  /** Commune, industry, kind of seller, channel. */
  path: string[];
  cashless: boolean;
  sellerId: string;
  orders: number;
  orderValue: Dong;
  gmvNet: Dong;
}

/** A place in the tree; the whole province has the empty path. */
export interface Cell {
  key: string;
  path: string[];
  rows: TradeRow[];
  children: Cell[];
}

/** What of a cell is looked at: all of it, or the part that was or was not paid in cash. */
export type Part = 'whole' | 'cashless' | 'cash';

export const keyOf = (path: string[]): string => path.join('/');

export function treeOf(rows: TradeRow[], path: string[] = []): Cell {
  const step = path.length;
  const byName = new Map<string, TradeRow[]>();
  for (const row of rows) {
    const name = row.path[step];
    if (name === undefined) continue;
    const others = byName.get(name);
    if (others) others.push(row);
    else byName.set(name, [row]);
  }
  const children = [...byName].map(([name, own]) => treeOf(own, [...path, name]));
  return { key: keyOf(path), path, rows, children };
}

/** The cell and all below it. */
export function* below(cell: Cell): Iterable<Cell> {
  yield cell;
  for (const child of cell.children) yield* below(child);
}

export function rowsOf({ rows }: Cell, part: Part): TradeRow[] {
  return part === 'whole' ? rows : rows.filter(({ cashless }) => cashless === (part === 'cashless'));
}

/** Rows as the rule of hiding reads them. */
export function contributionsOf(rows: TradeRow[], cellOf: (row: TradeRow) => string): CellContribution[] {
  return rows.map((row) => ({
    cell: cellOf(row),
    sellerId: row.sellerId,
    orders: row.orders,
    gmvNet: row.gmvNet,
  }));
}
