import { describe, expect, it } from 'vitest';
import { DrawnMonths } from './drawn-months';

const RULE = { minSellers: 3, maxSharePercent: 85 };
const line = (seller: string, payment: string, sums: string, industry = '01') =>
  `25195/${industry}/household/${payment}/online/${seller}/${sums}`;
const OCTOBER = [line('s2', 'cod', '2/300/-50'), line('s1', 'vietqr', '1/100/100', '')].join('\n');

describe('a month that is drilled into', () => {
  it('is read from its lines', () => {
    expect(new DrawnMonths().of('2026-10', OCTOBER, RULE).rows).toEqual([
      {
        path: ['25195', 'unknown', 'household', 'online'],
        ...{ cashless: true, sellerId: 's1', orders: 1, orderValue: 100, gmvNet: 100 },
      },
      {
        path: ['25195', '01', 'household', 'online'],
        ...{ cashless: false, sellerId: 's2', orders: 2, orderValue: 300, gmvNet: -50 },
      },
    ]);
  });

  it('is gone through again when something in it, or the rule, has changed, and only then', () => {
    const months = new DrawnMonths();
    const first = months.of('2026-10', OCTOBER, RULE);
    expect(months.of('2026-10', `${OCTOBER}`, { ...RULE })).toBe(first);
    expect(months.of('2026-09', OCTOBER, RULE)).not.toBe(first);
    const lax = months.of('2026-10', OCTOBER, { minSellers: 1, maxSharePercent: 100 });
    expect([first.hidden.whole.has('25195'), lax.hidden.whole.has('25195')]).toEqual([true, false]);
    const more = [OCTOBER, line('s3', 'vietqr', '1/90/90'), line('s4', 'vietqr', '1/95/95')].join('\n');
    expect(months.of('2026-10', more, RULE).hidden.whole.has('25195')).toBe(false);
  });
});
