import { describe, expect, it } from 'vitest';
import type { CellContribution } from '../../../modules/reporting/types';
import { sumGroups, sumSellers } from './group';

const RULE = { minSellers: 3, maxSharePercent: 85 };

/** So many stalls of a commune, each with as much. */
const stalls = (cell: string, count: number, gmvNet: number): CellContribution[] =>
  Array.from({ length: count }, (_, index) => ({ cell, sellerId: `${cell}-${index}`, orders: 1, gmvNet }));

const GROUPS = [
  { key: 'dong-xoai', cells: ['a', 'b'] },
  { key: 'loc-ninh', cells: ['c'] },
  { key: 'rest', cells: ['d', 'e'] },
];

const summed = (...contributions: CellContribution[][]) =>
  Object.fromEntries(sumGroups(GROUPS, contributions.flat(), RULE).map((one) => [one.key, one]));

describe('pilot areas', () => {
  it('are the sums of their communes', () => {
    const { 'dong-xoai': first, rest } = summed(
      ...[stalls('a', 3, 10), stalls('b', 4, 10), stalls('c', 3, 10), stalls('d', 5, 10)],
    );
    expect(first).toEqual({ key: 'dong-xoai', active_sellers: 7, orders: 7, gmv_net: 70, suppressed: false });
    expect(rest).toMatchObject({ gmv_net: 50, suppressed: false });
  });

  it('are hidden where they tell of few, together with the smallest other', () => {
    const areas = summed(stalls('a', 5, 10), stalls('c', 1, 10), stalls('d', 4, 10), stalls('e', 4, 10));
    expect(areas['loc-ninh']).toMatchObject({ suppressed: true, gmv_net: 0, orders: 0 });
    expect(areas['dong-xoai']).toMatchObject({ suppressed: true, gmv_net: 0 });
    expect(areas.rest).toMatchObject({ suppressed: false });
  });

  it('are hidden where the communes that are shown would give a hidden one away', () => {
    const areas = summed(stalls('a', 5, 100), stalls('b', 1, 1), stalls('c', 4, 20), stalls('d', 4, 30));
    expect(areas['dong-xoai']?.suppressed).toBe(true);
  });
});

it('models of fewer than three stalls show nothing', () => {
  const trade = stalls('a', 4, 10);
  expect(sumSellers('enterprise', ['a-0', 'a-1'], trade, RULE)).toMatchObject({
    suppressed: true,
    gmv_net: 0,
  });
  expect(sumSellers('enterprise', ['a-0', 'a-1', 'a-2'], trade, RULE)).toMatchObject({ gmv_net: 30 });
});
