import { expect, it } from 'vitest';
import { monthBounds, monthsAway, monthsUpTo } from './month';

it('steps over the turn of a year in both directions', () => {
  expect(monthsAway('2026-12', 1)).toBe('2027-01');
  expect(monthsAway('2027-01', -1)).toBe('2026-12');
  expect(monthsAway('2026-05', -17)).toBe('2024-12');
});

it('knows first day and the day after the last', () => {
  expect(monthBounds('2026-12')).toEqual({ from: '2026-12-01', before: '2027-01-01' });
});

it('lists months, oldest first', () => {
  expect(monthsUpTo('2026-02', 4)).toEqual(['2025-11', '2025-12', '2026-01', '2026-02']);
});
