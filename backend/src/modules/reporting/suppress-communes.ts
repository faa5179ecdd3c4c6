import type { Dong } from '../../contract';
import type { SellerContribution, SuppressionRule } from './types';

export interface CommuneFigures {
  communeCode: string;
  activeSellers: number;
  orders: number;
  gmvNet: Dong;
  /** Its figures are zero because they must not be shown. */
  suppressed: boolean;
}

/**
 * Sums sellers up by commune and hides each cell that would tell of a single seller (domain/05, rule 6): fewer than three
 * sellers, or one of them too large a part. Where only one cell would be hidden, the total less all others would betray it, so
 * the smallest other one is hidden, too.
 */
export function suppressCommunes(
  contributions: SellerContribution[],
  rule: SuppressionRule,
): CommuneFigures[] {
  const byCommune = new Map<string, SellerContribution[]>();
  for (const one of contributions)
    byCommune.set(one.communeCode, [...(byCommune.get(one.communeCode) ?? []), one]);
  const cells = [...byCommune].map(([communeCode, sellers]) => ({
    communeCode,
    activeSellers: sellers.filter(({ orders }) => orders > 0).length,
    orders: sellers.reduce((sum, { orders }) => sum + orders, 0),
    gmvNet: sellers.reduce((sum, { gmvNet }) => sum + gmvNet, 0),
    suppressed: tellsOfOne(sellers, rule),
  }));
  const hidden = cells.filter(({ suppressed }) => suppressed);
  if (hidden.length === 1) {
    const [smallest] = cells.filter(({ suppressed }) => !suppressed).sort((a, b) => a.gmvNet - b.gmvNet);
    if (smallest) smallest.suppressed = true;
  }
  return cells.map((cell) => (cell.suppressed ? { ...cell, activeSellers: 0, orders: 0, gmvNet: 0 } : cell));
}

/** Returns can make a part negative; how large it is counts, not its sign. */
function tellsOfOne(
  sellers: SellerContribution[],
  { minSellers, maxSharePercent }: SuppressionRule,
): boolean {
  const sizes = sellers.map(({ gmvNet }) => Math.abs(gmvNet));
  const whole = sizes.reduce((sum, size) => sum + size, 0);
  return sellers.length < minSellers || Math.max(...sizes) * 100 > whole * maxSharePercent;
}
