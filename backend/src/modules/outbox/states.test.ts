import { describe, expect, it } from 'vitest';
import { nextAttempt } from './states';

const NOON = new Date('2026-11-22T05:00:00Z');

describe('a message that could not be sent', () => {
  it('is tried again a minute later, then ever more seldom', () => {
    const pauses = [1, 2, 3, 4, 5, 6].map(
      (attempts) => (nextAttempt(attempts, NOON)?.getTime() ?? 0) - NOON.getTime(),
    );
    expect(pauses[0]).toBe(60_000);
    expect(pauses).toEqual([...pauses].sort((a, b) => a - b));
  });

  it('is given up after the seventh attempt, within a day', () => {
    expect(nextAttempt(7, NOON)).toBeNull();
    const total = [1, 2, 3, 4, 5, 6].reduce((at, attempts) => nextAttempt(attempts, at) ?? at, NOON);
    expect(total.getTime() - NOON.getTime()).toBeLessThan(24 * 3_600_000);
  });
});
