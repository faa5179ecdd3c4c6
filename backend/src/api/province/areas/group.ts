import { suppressCells, tellsOfOne } from '../../../modules/reporting/suppress-cells';
import type { CellContribution, SuppressionRule } from '../../../modules/reporting/types';

export interface Group {
  key: string;
  /** Cells (communes) that belong to it. */
  cells: string[];
}

export interface GroupFigures {
  key: string;
  active_sellers: number;
  orders: number;
  gmv_net: number;
  suppressed: boolean;
}

/**
 * Sums communes up to groups that share the whole among them. A group is hidden when it tells of one seller, or when its figure less
 * the communes that are shown elsewhere would; a single hidden group takes the smallest other with it.
 */
export function sumGroups(
  groups: Group[],
  contributions: CellContribution[],
  rule: SuppressionRule,
): GroupFigures[] {
  const hiddenCells = new Set(
    suppressCells(contributions, rule).flatMap(({ cell, suppressed }) => (suppressed ? cell : [])),
  );
  const sums = groups.map(({ key, cells }) => {
    const own = contributions.filter(({ cell }) => cells.includes(cell));
    const behind = own.filter(({ cell }) => hiddenCells.has(cell));
    const betrays = behind.length > 0 && tellsOfOne(behind, rule);
    return { ...sumOf(key, own), suppressed: own.length > 0 && (tellsOfOne(own, rule) || betrays) };
  });
  const shown = sums.filter(({ suppressed, orders }) => !suppressed && orders > 0);
  if (sums.filter(({ suppressed }) => suppressed).length === 1) {
    const [smallest] = shown.sort((a, b) => a.gmv_net - b.gmv_net);
    if (smallest) smallest.suppressed = true;
  }
  return sums.map(withoutHidden);
}

/** Some sellers as one figure. */
export function sumSellers(
  key: string,
  sellerIds: string[],
  contributions: CellContribution[],
  rule: SuppressionRule,
): GroupFigures {
  const own = contributions.filter(({ sellerId }) => sellerIds.includes(sellerId));
  return withoutHidden({ ...sumOf(key, own), suppressed: own.length > 0 && tellsOfOne(own, rule) });
}

function sumOf(key: string, own: CellContribution[]): Omit<GroupFigures, 'suppressed'> {
  const active = own.filter(({ orders }) => orders > 0).map(({ sellerId }) => sellerId);
  return {
    key,
    active_sellers: new Set(active).size,
    orders: own.reduce((sum, { orders }) => sum + orders, 0),
    gmv_net: own.reduce((sum, { gmvNet }) => sum + gmvNet, 0),
  };
}

const withoutHidden = (figures: GroupFigures): GroupFigures =>
  figures.suppressed ? { ...figures, active_sellers: 0, orders: 0, gmv_net: 0 } : figures;
