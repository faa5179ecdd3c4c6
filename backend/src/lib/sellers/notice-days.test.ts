import { describe, expect, it } from 'vitest';
import { flawsOf } from '../dated-value';
import { closesAt, NOTICE_DAYS } from './notice-days';

describe('a stall that is told that it will be closed', () => {
  it.each([
    ['2026-11-24T00:00:00+07:00', '2026-11-30T00:00:00+07:00'],
    ['2026-11-24T23:59:59+07:00', '2026-11-30T00:00:00+07:00'],
    ['2026-12-27T08:00:00+07:00', '2027-01-02T00:00:00+07:00'],
  ])('at %s has at least five whole days, until %s', (told, closes) => {
    expect(closesAt(new Date(told))).toEqual(new Date(closes));
    expect(closesAt(new Date(told)).getTime() - new Date(told).getTime()).toBeGreaterThanOrEqual(
      5 * 86_400_000,
    );
  });

  it('is told by a rule without gaps', () => {
    expect(flawsOf(NOTICE_DAYS)).toEqual([]);
  });
});
