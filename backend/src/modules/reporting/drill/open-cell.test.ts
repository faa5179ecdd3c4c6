import { describe, expect, it } from 'vitest';
import { type TradeRow, treeOf } from './cells';
import { openCell } from './open-cell';
import type { DrillTree } from './reader';

const aRow = (
  commune: string,
  industry: string,
  sellerId: string,
  gmvNet: number,
  cashless = true,
): TradeRow => ({
  path: [commune, industry, 'household', 'online'],
  ...{ cashless, sellerId, orders: 1, orderValue: gmvNet, gmvNet },
});

const aTree = (
  rows: TradeRow[],
  { whole = [], split = [] }: { whole?: string[]; split?: string[] } = {},
): DrillTree => ({
  root: treeOf(rows),
  hidden: { whole: new Set(whole), split: new Set([...whole, ...split]) },
});

const OCTOBER = [aRow('a', '01', 's1', 300), aRow('a', '10', 's2', 100, false), aRow('b', '01', 's3', 900)];
const NOTHING = aTree([]);

describe('an opened cell', () => {
  it('stands above its parts, the largest first and hidden ones last, beside the period before', () => {
    const now = aTree(OCTOBER, { whole: ['b', 'b/01'] });
    const before = aTree([aRow('a', '01', 's1', 50), aRow('c', '01', 's9', 70)]);
    const { total, rows } = openCell({ now, before, path: [] });
    expect(total.now).toMatchObject({ state: 'shown', gmv_net: 1300, orders: 3, active_sellers: 3 });
    expect(rows.map(({ cell, now, before }) => [cell, now.state, now.gmv_net, before.gmv_net])).toEqual([
      ['a', 'shown', 400, 50],
      ['c', 'none', 0, 70],
      ['b', 'hidden', 0, 0],
    ]);
  });

  it('says how it was paid unless that is hidden', () => {
    const rate = (tree: DrillTree) =>
      openCell({ now: tree, before: NOTHING, path: ['a'] }).total.now.cashless_value;
    expect(rate(aTree(OCTOBER))).toBe(75);
    expect(rate(aTree(OCTOBER, { split: ['a'] }))).toBeNull();
  });

  it('opens into payment last', () => {
    const path = ['a', '10', 'household', 'online'];
    const { rows } = openCell({ now: aTree(OCTOBER), before: NOTHING, path });
    expect(rows.map(({ cell, now }) => [cell, now.gmv_net])).toEqual([['cash', 100]]);
  });

  it('lists nothing where all would be hidden, and tells by no name what there is', () => {
    const now = aTree(OCTOBER, { whole: ['a/01', 'a/10'] });
    const at = (...path: string[]) => openCell({ now, before: NOTHING, path });
    expect(at('a').rows).toEqual([]);
    expect(at('a', '01').total.now).toEqual(at('a', '47').total.now);
    expect(at('a', '47').total.now.state).toBe('hidden');
    expect(at('b', '47').total.now.state).toBe('none');
  });
});
