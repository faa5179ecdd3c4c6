import { expect, it } from 'vitest';
import { isInSeason } from './season';

it('is in season in the months of harvest, by the calendar of Việt Nam', () => {
  expect(isInSeason([2, 3, 4, 5], '2026-05-31')).toBe(true);
  expect(isInSeason([2, 3, 4, 5], '2026-06-01')).toBe(false);
});

it('says nothing of goods that are there all year', () => {
  expect(isInSeason([], '2026-05-31')).toBe(false);
});
