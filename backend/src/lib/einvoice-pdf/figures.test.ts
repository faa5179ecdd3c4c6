import { describe, expect, it } from 'vitest';
import { writeDecimal, writeMoment } from './figures';

describe('figures on an invoice', () => {
  it.each([
    ['0', '0'],
    ['999', '999'],
    ['1000', '1.000'],
    ['-1284000', '-1.284.000'],
    ['157407.407407', '157.407,407407'],
    ['-2.5', '-2,5'],
  ])('%s is written %s', (value, written) => {
    expect(writeDecimal(value)).toBe(written);
  });

  it('refuses what is no plain decimal rather than print it', () => {
    for (const value of ['1e21', 'NaN', '', '1,5']) expect(() => writeDecimal(value)).toThrow(RangeError);
  });

  it('writes a signing time as people do', () => {
    expect(writeMoment('2026-11-22T14:03:05')).toBe('22/11/2026 14:03:05');
  });
});
