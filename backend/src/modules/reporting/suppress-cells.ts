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

/**
 * Sums sellers up by cell and hides each cell that would tell of a single seller (domain/05, rule 6): fewer than three
 * sellers, or one of them too large a part. The total less all cells that are shown gives the hidden ones taken together, so
 * the smallest others are hidden too, until that remainder tells of nobody either.
 */
export function suppressCells(contributions: CellContribution[], rule: SuppressionRule): CellFigures[] {
  const byCell = new Map<string, CellContribution[]>();
  for (const one of contributions) {
    const others = byCell.get(one.cell);
    if (others) others.push(one);
    else byCell.set(one.cell, [one]);
  }
  const hidden = new Set(
    [...byCell].filter(([, sellers]) => tellsOfOne(sellers, rule)).map(([cell]) => cell),
  );
  const smallestFirst = [...byCell.keys()].sort((a, b) => sizeOf(byCell.get(a)) - sizeOf(byCell.get(b)));
  const remainder = () => [...hidden].flatMap((cell) => byCell.get(cell) ?? []);
  while (hidden.size > 0 && (hidden.size === 1 || tellsOfOne(remainder(), rule))) {
    const next = smallestFirst.find((cell) => !hidden.has(cell));
    if (next === undefined) break;
    hidden.add(next);
  }
  return [...byCell].map(([cell, sellers]) => {
    if (hidden.has(cell)) return { cell, activeSellers: 0, orders: 0, gmvNet: 0, suppressed: true };
    return {
      cell,
      activeSellers: sellers.filter(({ orders }) => orders > 0).length,
      orders: sellers.reduce((sum, { orders }) => sum + orders, 0),
      gmvNet: sizeOf(sellers),
      suppressed: false,
    };
  });
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
