import type { ProvinceSearches } from '@cho-phien/backend/contract';
import { expect, it } from 'vitest';
import { vi } from '~/messages/vi';
import { searchesCsv } from './searches-csv';

const query = { searches: 5, not_found: 0, last_hits: 9, clicks: 2, mean_position: 1.5, weeks: [2, 3] };
const searches: ProvinceSearches = {
  from: '2026-11-09',
  to: '2026-11-22',
  weeks: [
    { week: '2026-11-09', searches: 4, not_found: 0 },
    { week: '2026-11-16', searches: 6, not_found: 3 },
  ],
  searches: 10,
  top: [
    { ...query, words: 'hạt điều' },
    { ...query, words: '=1+1, "2"', mean_position: null },
  ],
  not_found: [{ ...query, words: 'máy giặt', not_found: 5 }],
  rare: { queries: 0, searches: 0 },
  unkept_searches: 0,
  least_shown: 3,
  method: 'Cách tính, đầy đủ.',
};

it('writes what was sought with its weeks, the sum, and how it was counted', () => {
  const lines = searchesCsv(searches, vi.searches).split('\r\n');
  expect(lines[0]?.startsWith('\uFEFFTừ khóa,')).toBe(true);
  expect(lines[1]).toBe('hạt điều,5,0,9,2,1.5,2,3');
  expect(lines[3]).toBe('máy giặt,5,5,9,2,1.5,2,3');
  expect(lines[4]).toMatch(/,10,,,,,4,6$/);
  expect(lines.at(-1)).toBe('"Cách tính, đầy đủ."');
});

it('keeps what shoppers typed from being a formula', () => {
  expect(searchesCsv(searches, vi.searches)).toContain(`"'=1+1, ""2""",5`);
});
