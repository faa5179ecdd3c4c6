import { expect, it } from 'vitest';
import { weeksUntil } from './weeks';

it.each([
  ['a Sunday', '2026-11-22', ['2026-11-09', '2026-11-16']],
  ['a Monday', '2026-11-23', ['2026-11-16', '2026-11-23']],
  ['a day after the turn of a year', '2027-01-01', ['2026-12-21', '2026-12-28']],
])('names the Mondays up to %s', (_, today, mondays) => expect(weeksUntil(today, 2)).toEqual(mondays));
