import { describe, expect, it } from 'vitest';
import { pile } from './pile.js';
import { randomFrom } from './random.js';

const options = { count: 120, radius: 0.2, reach: 2 };

describe('a pile', () => {
  it('lies on the ground, within reach, and no piece is inside another', () => {
    const pieces = pile(randomFrom('nuts'), { ...options, ground: (distance) => 0.1 * distance });
    expect(pieces).toHaveLength(120);
    for (const [i, [x, y, z]] of pieces.entries()) {
      expect(Math.hypot(x, z)).toBeLessThanOrEqual(2);
      expect(y).toBeGreaterThanOrEqual(0.1 * Math.hypot(x, z) + 0.169);
      for (const [u, v, w] of pieces.slice(i + 1))
        expect(Math.hypot(x - u, y - v, z - w)).toBeGreaterThan(0.399);
    }
  });

  it('stops at the wished heap and below the ceiling', () => {
    const heaped = pile(randomFrom('nuts'), {
      ...options,
      count: 5000,
      shape: (distance) => 1.5 - 0.7 * distance,
    });
    expect(heaped.length).toBeLessThan(1000);
    for (const [x, y, z] of heaped) expect(y).toBeLessThanOrEqual(1.5 - 0.7 * Math.hypot(x, z));
    const level = pile(randomFrom('nuts'), { ...options, count: 5000, ceiling: 1 });
    expect(Math.max(...level.map(([, y]) => y))).toBeLessThanOrEqual(1);
  });

  it('is the same for the same key and another for another', () => {
    expect(pile(randomFrom('gao'), options)).toEqual(pile(randomFrom('gao'), options));
    expect(pile(randomFrom('gao'), options)).not.toEqual(pile(randomFrom('ngo'), options));
  });
});
