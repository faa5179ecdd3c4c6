import { describe, expect, it } from 'vitest';
import { flawsOf, NoValueOnDayError } from './dated-value';
import { readVatClass, VAT_TABLE, vatRateOn } from './vat-rates';

describe('VAT', () => {
  it('is 8% until the last day of 2026 and 10% from New Year', () => {
    expect(vatRateOn('8', '2025-07-01').value).toBe('8%');
    expect(vatRateOn('8', '2026-07-01').value).toBe('8%');
    expect(vatRateOn('8', '2026-12-31').value).toBe('8%');
    expect(vatRateOn('8', '2027-01-01').value).toBe('10%');
  });

  it.each(['2026-07-01', '2026-12-31', '2027-01-01'])('of the other classes does not move on %s', (day) => {
    expect((['kct', 'kkknt', '0', '5', '10'] as const).map((one) => vatRateOn(one, day).value)).toEqual([
      'KCT',
      'KKKNT',
      '0%',
      '5%',
      '10%',
    ]);
  });

  it('names the law it follows', () => {
    expect(vatRateOn('8', '2026-12-31').source).toContain('174/2025');
    expect(vatRateOn('8', '2027-01-01').source).toContain('48/2024');
  });

  it('is unknown for days before the law', () => {
    expect(() => vatRateOn('8', '2025-06-30')).toThrow(NoValueOnDayError);
  });

  it.each(Object.entries(VAT_TABLE))('has one row for every day in class %s', (_, rows) => {
    expect(flawsOf(rows)).toEqual([]);
  });

  it('is read from what a listing keeps', () => {
    expect(readVatClass('kct')).toBe('kct');
    expect(readVatClass('7')).toBeNull();
    expect(readVatClass('toString')).toBeNull();
  });
});
