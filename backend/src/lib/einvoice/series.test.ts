import { describe, expect, it } from 'vitest';
import { isCashRegister, readSeries, seriesInYear } from './series';

describe('the series of an invoice', () => {
  it('says code, year, kind and the letters of the seller', () => {
    expect(readSeries('C26TKT')).toEqual({ coded: true, year: '26', letter: 'T', own: 'KT' });
    expect(readSeries('K27MYY')).toEqual({ coded: false, year: '27', letter: 'M', own: 'YY' });
  });

  it.each(['', 'C26TK', 'C26TKTX', 'A26TKT', 'C26ZKT', 'c26tkt', 'C26T1T', 'C26TKT\n'])(
    'is not "%s"',
    (text) => {
      expect(readSeries(text)).toBeNull();
    },
  );

  it('goes on with the letters it had when a year begins', () => {
    expect(seriesInYear('C26TKT', '2027-01-01')).toBe('C27TKT');
  });

  it('with the letter M belongs to a cash register', () => {
    expect(isCashRegister({ series: 'C26MAB' })).toBe(true);
    expect(isCashRegister({ series: 'C26TAB' })).toBe(false);
  });
});
