import { describe, expect, it } from 'vitest';
import { nextAttempt } from './backoff';

const AT = new Date('2026-11-20T00:00:00Z');
const waitAfter = (attempts: number) => {
  const next = nextAttempt(attempts, AT);
  return next && (next.getTime() - AT.getTime()) / 1000;
};

describe('the time to the next attempt', () => {
  it('grows with every attempt that failed, and ends after the eighth', () => {
    const waits = [1, 2, 3, 4, 5, 6, 7].map(waitAfter);
    expect(waits).toEqual([10, 60, 300, 1800, 7200, 21_600, 86_400]);
    expect(waitAfter(8)).toBeNull();
  });
});
