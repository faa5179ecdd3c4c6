import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  dong,
  lineTotal,
  NotWholeDongError,
  portion,
  roundDong,
  shareOut,
  sumDong,
  wholeParts,
} from './money';

const amount = fc.integer({ min: -2_000_000_000, max: 2_000_000_000 });
const weights = fc.array(fc.integer({ min: 0, max: 1_000_000_000 }), { minLength: 1, maxLength: 60 });

describe('whole đồng', () => {
  it('lets whole amounts pass, as number or as text', () => {
    expect(dong(125_000)).toBe(125_000);
    expect(dong('125000')).toBe(125_000);
    expect(Object.is(dong(-0), 0)).toBe(true);
  });

  it.each([0.5, '12.5', '', ' ', 'abc', Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53, null, undefined, {}])(
    'refuses %s',
    (value) => {
      expect(() => dong(value)).toThrow(NotWholeDongError);
    },
  );
});

describe('rounding', () => {
  it('rounds halves away from zero, so that a return mirrors its sale', () => {
    expect(roundDong(0.5)).toBe(1);
    expect(roundDong(-0.5)).toBe(-1);
    expect(roundDong('463335.65')).toBe(463_336);
    expect(roundDong('1.005e3')).toBe(1_005);
    expect(roundDong(0.49999999999999994)).toBe(0);
    expect(roundDong(1e-7)).toBe(0);
    expect(portion(1, 1, 2)).toBe(1);
    expect(portion(-1, 1, 2)).toBe(-1);
  });

  it('takes a rate in per cent exactly', () => {
    expect(portion(695_000, 33.333, 100)).toBe(231_664);
    expect(portion(105, 0.1, 1)).toBe(11);
  });

  it('prices weighed goods', () => {
    expect(lineTotal(125_000, 1.25)).toBe(156_250);
    expect(lineTotal(99_999, 0.333)).toBe(33_300);
  });

  it('is never more than half a đồng off, and mirrors', () => {
    fc.assert(
      fc.property(
        amount,
        fc.integer({ min: 0, max: 10_000 }),
        fc.integer({ min: 1, max: 10_000 }),
        (a, n, d) => {
          const rounded = portion(a, n, d);
          expect(Number.isInteger(rounded)).toBe(true);
          expect(Math.abs(rounded * d - a * n) * 2).toBeLessThanOrEqual(d);
          expect(portion(-a, n, d)).toBe(rounded === 0 ? 0 : -rounded);
        },
      ),
    );
  });
});

describe('sharing an amount out', () => {
  it('gives the odd đồng to the largest remainder, equal ones to the first', () => {
    expect(shareOut(100, [1, 1, 1])).toEqual([34, 33, 33]);
    expect(shareOut(10, [3, 3, 4])).toEqual([3, 3, 4]);
    expect(shareOut(5, [0, 0])).toEqual([3, 2]);
    expect(shareOut(-100, [1, 1, 1])).toEqual([-34, -33, -33]);
    expect(shareOut(0, [])).toEqual([]);
    expect(() => shareOut(1, [])).toThrow(RangeError);
    expect(() => shareOut(1, [-1, 2])).toThrow(RangeError);
  });

  it('has parts that sum to the whole and stay within one đồng of their exact share', () => {
    fc.assert(
      fc.property(amount, weights, (total, shares) => {
        const parts = shareOut(total, shares);
        const sum = shares.reduce((a, b) => a + b, 0);
        expect(sumDong(parts)).toBe(total);
        for (const [index, part] of parts.entries()) {
          const exact = sum === 0 ? total / shares.length : (total * (shares[index] ?? 0)) / sum;
          expect(Math.abs(part - exact)).toBeLessThan(1 + 1e-6);
          if (shares[index] === 0 && sum > 0) expect(part).toBe(0);
        }
      }),
    );
  });
});

describe('whole parts of what was worked out with fractions', () => {
  const part = fc
    .record({ most: fc.integer({ min: 0, max: 5_000_000 }), perMille: fc.integer({ min: 0, max: 1_000 }) })
    .map(({ most, perMille }) => ({ most, exact: String((most * perMille) / 1_000) }));

  it('gives the đồng that is over to the largest remainder, never above the most', () => {
    expect(wholeParts(['33.333', '33.333', '33.334'], [50, 50, 50])).toEqual([33, 33, 34]);
    expect(wholeParts(['0.5', '0.5'], [1, 1])).toEqual([1, 0]);
    expect(wholeParts([10.6, 10.4], [10, 20])).toEqual([10, 11]);
    expect(wholeParts([10.6, 10.4], [10, 10])).toEqual([10, 10]);
    expect(wholeParts([], [])).toEqual([]);
    expect(() => wholeParts([-1], [1])).toThrow(RangeError);
  });

  it('sums to the rounded whole, each part within one đồng of its own', () => {
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 50 }), (parts) => {
        const shares = wholeParts(
          parts.map(({ exact }) => exact),
          parts.map(({ most }) => most),
        );
        const thousandths = parts.reduce((sum, { exact }) => sum + Math.round(Number(exact) * 1_000), 0);
        expect(sumDong(shares)).toBe(portion(thousandths, 1, 1_000));
        for (const [index, share] of shares.entries()) {
          const { exact, most } = parts[index] ?? { exact: '0', most: 0 };
          expect(Number.isInteger(share)).toBe(true);
          expect(share).toBeLessThanOrEqual(most);
          expect(Math.abs(share - Number(exact))).toBeLessThan(1);
        }
      }),
    );
  });
});
