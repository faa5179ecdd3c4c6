import { expect, it } from 'vitest';
import { lastDay, parsePeriod, weekBefore } from './period';

it('knows months and years by their days', () => {
  expect(parsePeriod('monthly', '2026-12')).toEqual({ from: '2026-12-01', before: '2027-01-01' });
  expect(parsePeriod('yearly', '2026')).toEqual({ from: '2026-01-01', before: '2027-01-01' });
  expect(lastDay({ from: '2026-02-01', before: '2026-03-01' })).toBe('2026-02-28');
});

it('counts weeks from Monday to Sunday, the first being that of the first Thursday', () => {
  expect(parsePeriod('weekly', '2026-W01')).toEqual({ from: '2025-12-29', before: '2026-01-05' });
  expect(parsePeriod('weekly', '2026-W47')).toEqual({ from: '2026-11-16', before: '2026-11-23' });
  expect(parsePeriod('weekly', '2026-W53')).toEqual({ from: '2026-12-28', before: '2027-01-04' });
});

it.each([
  ['2026-11-22', '2026-W46'],
  ['2026-11-23', '2026-W47'],
  ['2026-01-04', '2025-W52'],
  ['2026-01-05', '2026-W01'],
  ['2027-01-10', '2026-W53'],
])('says on %s that %s is the last week that is over', (day, week) => {
  expect(weekBefore(day)).toBe(week);
});

it.each([
  ['weekly', '2025-W53'],
  ['weekly', '2026-11'],
  ['monthly', '2026-13'],
  ['monthly', '2026'],
  ['yearly', '2026-01'],
] as const)('has no %s period %s', (kind, text) => {
  expect(parsePeriod(kind, text)).toBeNull();
});
