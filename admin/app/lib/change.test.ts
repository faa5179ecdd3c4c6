import { describe, expect, it } from 'vitest';
import { changeOf } from './change';

describe('the change to the month before', () => {
  it('is in per cent for money and counts', () => {
    expect(changeOf({ value: 150, previous: 100, unit: 'dong' })).toEqual({
      kind: 'up',
      by: 50,
      unit: 'percent',
    });
    expect(changeOf({ value: 75, previous: 100, unit: 'count' })).toEqual({
      kind: 'down',
      by: 25,
      unit: 'percent',
    });
  });

  it('is in points for a rate: 40% to 44% is 4 points, not 10%', () => {
    expect(changeOf({ value: 44, previous: 40, unit: 'percent' })).toEqual({
      kind: 'up',
      by: 4,
      unit: 'points',
    });
  });

  it('is none without a month before, and no percentage of nothing', () => {
    expect(changeOf({ value: 5, previous: null, unit: 'count' })).toEqual({ kind: 'none' });
    expect(changeOf({ value: 5, previous: 0, unit: 'count' })).toEqual({ kind: 'from-zero' });
    expect(changeOf({ value: 0, previous: 0, unit: 'dong' })).toEqual({ kind: 'same' });
  });
});
