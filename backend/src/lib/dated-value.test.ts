import { describe, expect, it } from 'vitest';
import { type DatedValue, flawsOf, NoValueOnDayError, valueOn } from './dated-value';

const ROWS: DatedValue<number>[] = [
  { value: 500, from: '2026-01-01', to: '2026-06-30', source: 'Decree A' },
  { value: 1000, from: '2026-07-01', to: '2026-12-31', source: 'Decree B' },
  { value: 2000, from: '2027-01-01', to: null, source: 'Law C' },
];

describe('a value that the law fixes', () => {
  it.each([
    ['2026-01-01', 500],
    ['2026-06-30', 500],
    ['2026-07-01', 1000],
    ['2026-12-31', 1000],
    ['2027-01-01', 2000],
    ['2099-12-31', 2000],
  ])('is on %s %i', (day, value) => {
    expect(valueOn('threshold', ROWS, day).value).toBe(value);
  });

  it('comes with its source', () => {
    expect(valueOn('threshold', ROWS, '2026-12-31').source).toBe('Decree B');
  });

  it('is not guessed for days before the first row', () => {
    expect(() => valueOn('threshold', ROWS, '2025-12-31')).toThrow(NoValueOnDayError);
  });
});

describe('a table of such values', () => {
  const row = (from: string, to: string | null): DatedValue<null> => ({ value: null, from, to, source: '' });

  it('is sound when each row begins the day after its forerunner', () => {
    expect(flawsOf(ROWS)).toEqual([]);
    expect(flawsOf([row('2024-02-01', '2024-02-29'), row('2024-03-01', null)])).toEqual([]);
  });

  it.each([
    ['a day has two values', [row('2026-01-01', '2026-07-01'), row('2026-07-01', null)]],
    ['a row without an end has a successor', [row('2026-01-01', null), row('2026-07-01', null)]],
    ['a day has none', [row('2026-01-01', '2026-06-29'), row('2026-07-01', null)]],
    ['a row ends before it begins', [row('2026-01-01', '2025-12-31')]],
  ])('is flawed when %s', (_, rows) => {
    expect(flawsOf(rows)).toHaveLength(1);
  });
});
