import type { ProvinceMonth } from '@cho-phien/backend/contract';
import { describe, expect, it } from 'vitest';
import { monthsSinceTrade } from './months-since-trade';

const months = (...orders: number[]): ProvinceMonth[] =>
  orders.map((count, index) => ({
    month: `2026-${String(index + 1).padStart(2, '0')}`,
    gmv_net: count * 1_000,
    orders_delivered: count,
    active_sellers: count,
    cashless_value_percent: null,
    open: false,
  }));

const first = (list: ProvinceMonth[]) => list[0]?.month;

describe('the months that are shown', () => {
  it('begin with the first trade', () => {
    expect(first(monthsSinceTrade(months(0, 0, 3, 0, 5, 6, 7, 8, 9, 10, 11, 12)))).toBe('2026-03');
  });

  it('are six even when trade began later, or has not begun', () => {
    expect(first(monthsSinceTrade(months(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 2)))).toBe('2026-07');
    expect(first(monthsSinceTrade(months(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)))).toBe('2026-07');
  });

  it('are all there are when there are few', () => {
    expect(monthsSinceTrade(months(0, 1))).toHaveLength(2);
  });
});
