import { expect, it } from 'vitest';
import { SeededRandom } from '../../../testing/seeded-random';
import { amountOff } from './amount-off';
import { soldRange, weightRange } from './weight-range';

it('a piece weighs its net content at most, and that less the tolerance at least', () => {
  expect(weightRange({ amount: 2500, unit: 'g' }, 15)).toEqual({ most: 2500, least: 2125 });
  expect(weightRange({ amount: 333, unit: 'g' }, 10)).toEqual({ most: 333, least: 300 });
});

it('goods without a tolerance, or sold by the litre or piece, are not weighed', () => {
  expect(weightRange({ amount: 2500, unit: 'g' }, null)).toBeNull();
  expect(weightRange({ amount: 500, unit: 'ml' }, 15)).toBeNull();
  expect(weightRange(null, 15)).toBeNull();
});

it('the promise of the day of the sale is read from the line, and nothing else is taken for one', () => {
  expect(soldRange({ weighed: { most: 2500, least: 2125 } })).toEqual({ most: 2500, least: 2125 });
  expect(soldRange({})).toBeNull();
  expect(soldRange({ weighed: { most: '2500' } })).toBeNull();
  expect(soldRange(null)).toBeNull();
});

it('the buyer gets back the share of what is missing, in whole đồng', () => {
  expect(amountOff(230_000, 2500, 2250)).toBe(23_000);
  expect(amountOff(100_001, 3, 2)).toBe(33_334);
  expect(amountOff(230_000, 2500, 2500)).toBe(0);
});

it('more than was promised costs nothing, and nobody gets back more than was paid', () => {
  const random = new SeededRandom(7);
  for (let round = 0; round < 2000; round++) {
    const total = random.between(0, 5_000_000);
    const most = random.between(1, 20_000);
    const grams = random.between(0, 25_000);
    const off = amountOff(total, most, grams);
    expect(Number.isSafeInteger(off)).toBe(true);
    expect(off).toBeGreaterThanOrEqual(0);
    expect(off).toBeLessThanOrEqual(total);
    if (grams >= most) expect(off).toBe(0);
  }
});
