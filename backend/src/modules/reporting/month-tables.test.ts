import { describe, expect, it } from 'vitest';
import { MonthTables } from './month-tables';

describe('tables of a month', () => {
  const lines = 'payment/cod/sel_a/1/500\ncommune/25195/sel_a/2/1500';

  it('are read from lines in whatever order they come', () => {
    const tables = new MonthTables();
    const read = tables.of('2026-10', lines);
    expect(read.commune).toEqual([{ cell: '25195', sellerId: 'sel_a', orders: 2, gmvNet: 1500 }]);
    expect(read.payment).toEqual([{ cell: 'cod', sellerId: 'sel_a', orders: 1, gmvNet: 500 }]);
    expect(tables.of('2026-11', lines.split('\n').reverse().join('\n'))).toEqual(read);
  });

  it('are taken apart once for the same lines, and anew when one has changed', () => {
    const tables = new MonthTables();
    const read = tables.of('2026-10', lines);
    expect(tables.of('2026-10', lines)).toBe(read);
    expect(tables.of('2026-10', lines.replace('500', '600')).payment[0]?.gmvNet).toBe(600);
  });
});
