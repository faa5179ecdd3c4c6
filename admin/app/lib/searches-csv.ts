import type { ProvinceSearches, SearchedQuery } from '@cho-phien/backend/contract';
import type { Messages } from '~/messages';

/** Excel takes a file for UTF-8 only with this mark. */
const MARK = '\uFEFF';

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
  return MARK + rows.map((row) => row.map(cell).join(',')).join('\r\n');
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

/** Shoppers write these words: what a spreadsheet would take for a formula is made plain text. */
function cell(value: string | number): string {
  const text = typeof value === 'string' && /^[=+\-@\t\r]/.test(value) ? `'${value}` : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
