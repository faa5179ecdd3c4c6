import type { ProvinceSearches, SearchedQuery } from '@cho-phien/backend/contract';
import type { Messages } from '~/messages';
import { csvOf } from './csv';

/** The screen's figures as a file for a spreadsheet: what was sought, then how it was counted. */
export function searchesCsv(searches: ProvinceSearches, t: Messages['searches']): string {
  const { columns } = t;
  const weeks = searches.weeks.map(({ week }) => t.weekOf(week));
  const heading = [
    columns.words,
    columns.searches,
    columns.notFound,
    columns.hits,
    columns.clicks,
    columns.position,
    ...weeks,
  ];
  const totals = [
    t.allSearches,
    searches.searches,
    '',
    '',
    '',
    '',
    ...searches.weeks.map((week) => week.searches),
  ];
  const rows = [heading, ...listed(searches).map(rowOf), totals, [], [searches.method]];
  return csvOf(rows);
}

/** The most sought, and what was not found and is sought less. */
function listed({ top, not_found }: ProvinceSearches): SearchedQuery[] {
  const known = new Set(top.map(({ words }) => words));
  return [...top, ...not_found.filter(({ words }) => !known.has(words))];
}

function rowOf(query: SearchedQuery): (string | number)[] {
  const { words, searches, not_found, last_hits, clicks, mean_position, weeks } = query;
  return [words, searches, not_found, last_hits, clicks, mean_position ?? '', ...weeks];
}
