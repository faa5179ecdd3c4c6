import { expect, it } from 'vitest';
import { monthsOf, periodBefore } from './months';

it('reads months, quarters and years', () => {
  expect(monthsOf('2026-10')).toEqual(['2026-10']);
  expect(monthsOf('2026-Q4')).toEqual(['2026-10', '2026-11', '2026-12']);
  expect(monthsOf('2026')).toHaveLength(12);
  expect(['2026-13', '2026-Q5', '2026-W47', '1999', ''].map(monthsOf)).toEqual(Array(5).fill(null));
});

it('knows the period before, over the turn of a year too', () => {
  expect(['2026-01', '2026-Q1', '2026-Q3', '2026'].map(periodBefore)).toEqual([
    '2025-12',
    '2025-Q4',
    '2026-Q2',
    '2025',
  ]);
});
