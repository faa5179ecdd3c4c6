import type { OpeningHours } from '@cho-phien/backend/contract';
import { describe, expect, it } from 'vitest';
import { hoursByDays } from './opening-hours';

const open = (day: OpeningHours['day'], from: string, to = '17:00'): OpeningHours => ({ day, from, to });

describe('opening hours', () => {
  it('are told once for days in a row that have the same', () => {
    expect(hoursByDays([open(2, '07:00'), open(1, '07:00'), open(3, '07:00'), open(6, '08:00')])).toEqual([
      { first: 1, last: 3, from: '07:00', to: '17:00' },
      { first: 6, last: 6, from: '08:00', to: '17:00' },
    ]);
  });

  it('are told anew after a day that is closed or has others', () => {
    const spans = hoursByDays([open(1, '07:00'), open(3, '07:00'), open(4, '07:00', '11:00')]);
    expect(spans.map(({ first, last }) => [first, last])).toEqual([
      [1, 1],
      [3, 3],
      [4, 4],
    ]);
  });
});
