import type { MedusaContainer } from '@medusajs/framework/types';
import type { ProvinceSearches, SearchedQuery } from '../../../contract';
import { localDate, now } from '../../../lib/clock';
import { LEAST_SHOWN } from '../../../lib/search-log/least-shown';
import { weeksUntil } from '../../../lib/search-log/weeks';
import { messages } from '../../../messages';
import { SEARCH_LOG_MODULE } from '../../../modules/search-log';
import type SearchLogService from '../../../modules/search-log/service';
import type { SearchedWords, WeekOfSearches } from '../../../modules/search-log/service';

const SHOWN = 100;

/** What shoppers looked for in the last weeks, the running one included. Words sought too rarely are counted, not shown. */
export async function readSearches(container: MedusaContainer, weeks: number): Promise<ProvinceSearches> {
  const log: SearchLogService = container.resolve(SEARCH_LOG_MODULE);
  const today = localDate(now());
  const mondays = weeksUntil(today, weeks);
  const from = mondays[0] ?? today;
  const [sums, byWeek] = await Promise.all([log.sums(from, today), log.weeks(from, today)]);
  const known = sums.filter(({ folded }) => folded !== '');
  const shown = known.filter(({ searches }) => searches >= LEAST_SHOWN);
  const rare = known.filter(({ searches }) => searches < LEAST_SHOWN);
  const trend = trendOf(byWeek, mondays);
  const view = (words: SearchedWords) => viewOf(words, trend.get(words.folded) ?? mondays.map(() => 0));
  return {
    from,
    to: today,
    weeks: mondays.map((week) => ({ week, ...weekTotal(byWeek, week) })),
    searches: total(sums),
    top: shown.slice(0, SHOWN).map(view),
    not_found: shown
      .filter(({ not_found }) => not_found >= LEAST_SHOWN)
      .sort((a, b) => b.not_found - a.not_found)
      .slice(0, SHOWN)
      .map(view),
    rare: { queries: rare.length, searches: total(rare) },
    unkept_searches: total(sums.filter(({ folded }) => folded === '')),
    least_shown: LEAST_SHOWN,
    method: messages.provinceDesk.search_method(LEAST_SHOWN),
  };
}

function viewOf(words: SearchedWords, weeks: number[]): SearchedQuery {
  const { searches, not_found, last_hits, clicks, click_positions } = words;
  const mean_position = clicks ? Math.round((click_positions / clicks) * 10) / 10 : null;
  return { words: words.words, searches, not_found, last_hits, clicks, mean_position, weeks };
}

/** Searches of each week, by words. */
function trendOf(rows: WeekOfSearches[], mondays: string[]): Map<string, number[]> {
  const trend = new Map<string, number[]>();
  for (const { week, folded, searches } of rows) {
    const line = trend.get(folded) ?? mondays.map(() => 0);
    line[mondays.indexOf(week)] = searches;
    trend.set(folded, line);
  }
  return trend;
}

function weekTotal(rows: WeekOfSearches[], week: string) {
  const own = rows.filter((row) => row.week === week);
  return { searches: total(own), not_found: own.reduce((sum, row) => sum + row.not_found, 0) };
}

function total(rows: { searches: number }[]): number {
  return rows.reduce((sum, { searches }) => sum + searches, 0);
}
