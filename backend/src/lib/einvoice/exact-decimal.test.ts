import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  fromMillionths,
  isExactDecimal,
  millionths,
  NotExactDecimalError,
  priceOfOne,
} from './exact-decimal';

describe('an exact decimal', () => {
  it.each(['0', '1', '-2', '1.5', '0.000001', '123456789012345.123456'])('reads and writes %s', (text) => {
    expect(fromMillionths(millionths(text))).toBe(text);
  });

  it.each(['', '.5', '1.', '1,5', '1e3', '+1', ' 1', '1.1234567', '1234567890123456', 'NaN'])(
    'is not "%s"',
    (text) => {
      expect(isExactDecimal(text)).toBe(false);
      expect(() => millionths(text)).toThrow(NotExactDecimalError);
    },
  );

  it('loses nothing', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }), (value) => {
        expect(millionths(fromMillionths(value))).toBe(value);
      }),
    );
  });
});

describe('the price of one', () => {
  it('is exact where it can be', () => {
    expect(priceOfOne(150_000, '3')).toBe('50000');
    expect(priceOfOne(90_000, '1.5')).toBe('60000');
  });

  it('has six places where it cannot, half up', () => {
    expect(priceOfOne(100_000, '3')).toBe('33333.333333');
    expect(priceOfOne(200_000, '3')).toBe('66666.666667');
  });

  it('mirrors what is taken back', () => {
    expect(priceOfOne(-200_000, '-3')).toBe('66666.666667');
    expect(priceOfOne(-200_000, '3')).toBe('-66666.666667');
  });
});
