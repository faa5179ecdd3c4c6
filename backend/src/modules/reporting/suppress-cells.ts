import type { Dong } from '../../contract';
import type { CellContribution, SuppressionRule } from './types';

export interface CellFigures {
  cell: string;
  activeSellers: number;
  orders: number;
  gmvNet: Dong;
  /** Its figures are zero because they must not be shown. */
  suppressed: boolean;
}

/** Some cells of a table whose sum is published elsewhere. */
export interface KnownSum {
  cells: readonly string[];
}

/** What a table is hidden against, beside its own total. */
export interface Beside<Sum extends KnownSum> {
  /** Hidden whatever they hold now. */
  always?: ReadonlySet<string>;
  /** Sums that have no cell in common. */
  sums?: readonly Sum[];
  /** Whether what else is known of hidden cells, taken together, gives one of them away. */
  givesAway?: (cells: string[]) => boolean;
}

export interface CoveredTable<Sum extends KnownSum> {
  cells: CellFigures[];
  /** Sums beside which no hiding helps: they tell of one themselves, or of what is hidden. */
  told: Sum[];
}

/**
 * Sums sellers up by cell and hides each cell that would tell of a single seller (domain/05, rule 6): fewer than three
 * sellers, or one of them too large a part. The total less all cells that are shown gives the hidden ones taken together, so
 * the smallest others are hidden too, until that remainder tells of nobody either.
 */
export function suppressCells(contributions: CellContribution[], rule: SuppressionRule): CellFigures[] {
  return coverTable(contributions, rule).cells;
}

/** `suppressCells` beside sums of some of the cells: what is hidden within each sum, and outside of all of them, tells of nobody. */
export function coverTable<Sum extends KnownSum>(
  contributions: CellContribution[],
  rule: SuppressionRule,
  { always, sums = [], givesAway }: Beside<Sum> = {},
): CoveredTable<Sum> {
  const byCell = groupByCell(contributions);
  const of = (cells: Iterable<string>) => [...cells].flatMap((cell) => byCell.get(cell) ?? []);
  const bare = [...byCell]
    .filter(([cell, sellers]) => always?.has(cell) || tellsOfOne(sellers, rule))
    .map(([cell]) => cell);
  const smallestFirst = [...byCell.keys()].sort((a, b) => sizeOf(byCell.get(a)) - sizeOf(byCell.get(b)));
  const tells = (cells: string[]) =>
    cells.length === 1 || tellsOfOne(of(cells), rule) || (givesAway?.(cells) ?? false);
  const settle = (block: readonly string[], hidden: Set<string>): boolean => {
    for (;;) {
      const behind = block.filter((cell) => hidden.has(cell));
      if (behind.length === 0 || !tells(behind)) return true;
      const next = block.find((cell) => !hidden.has(cell));
      if (next === undefined) return false;
      hidden.add(next);
    }
  };
  const within = (sum: Sum) => smallestFirst.filter((cell) => sum.cells.includes(cell));
  let standing = [...sums];
  for (;;) {
    const hidden = new Set(bare);
    const holding = standing.filter((sum) => settle(within(sum), hidden));
    const outside = smallestFirst.filter((cell) => standing.every((sum) => !sum.cells.includes(cell)));
    const rest = settle(outside, hidden) && settle(smallestFirst, hidden);
    if (standing.length === 0 || (rest && holding.length === standing.length)) {
      const told = sums.filter((sum) => !standing.includes(sum));
      return { cells: [...byCell].map(([cell, own]) => figuresOf(cell, own, hidden)), told };
    }
    standing = rest ? holding : [];
  }
}

/** Who sold in each cell. */
export function groupByCell(contributions: CellContribution[]): Map<string, CellContribution[]> {
  const byCell = new Map<string, CellContribution[]>();
  for (const one of contributions) {
    const others = byCell.get(one.cell);
    if (others) others.push(one);
    else byCell.set(one.cell, [one]);
  }
  return byCell;
}

function figuresOf(cell: string, sellers: CellContribution[], hidden: ReadonlySet<string>): CellFigures {
  if (hidden.has(cell)) return { cell, activeSellers: 0, orders: 0, gmvNet: 0, suppressed: true };
  return {
    cell,
    activeSellers: sellers.filter(({ orders }) => orders > 0).length,
    orders: sellers.reduce((sum, { orders }) => sum + orders, 0),
    gmvNet: sizeOf(sellers),
    suppressed: false,
  };
}

function sizeOf(sellers: CellContribution[] = []): Dong {
  return sellers.reduce((sum, { gmvNet }) => sum + gmvNet, 0);
}

/** Returns can make a part negative; how large it is counts, not its sign. A seller in several cells is one seller. */
export function tellsOfOne(
  contributions: CellContribution[],
  { minSellers, maxSharePercent }: SuppressionRule,
): boolean {
  const sizes = new Map<string, number>();
  for (const { sellerId, gmvNet } of contributions) sizes.set(sellerId, (sizes.get(sellerId) ?? 0) + gmvNet);
  const each = [...sizes.values()].map(Math.abs);
  const whole = each.reduce((sum, size) => sum + size, 0);
  return each.length < minSellers || Math.max(...each) * 100 > whole * maxSharePercent;
}
