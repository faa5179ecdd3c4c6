import type { SearchedQuery } from '@cho-phien/backend/contract';
import { formatNumber } from '@cho-phien/storefront/format';
import { useMessages } from '~/messages';
import { type Column, DataTable } from './data-table';
import { WeekBars } from './week-bars';

interface SearchedTableProps {
  caption: string;
  queries: SearchedQuery[];
}

/** What was looked for, row by row, with its run over the weeks. */
export function SearchedTable({ caption, queries }: SearchedTableProps) {
  const { columns } = useMessages().searches;
  const headings: Column[] = [
    { key: 'words', label: columns.words },
    { key: 'searches', label: columns.searches, numeric: true },
    { key: 'not-found', label: columns.notFound, numeric: true },
    { key: 'hits', label: columns.hits, numeric: true },
    { key: 'clicks', label: columns.clicks, numeric: true },
    { key: 'position', label: columns.position, numeric: true },
    { key: 'weeks', label: columns.trend },
  ];
  return (
    <DataTable
      caption={caption}
      columns={headings}
      rows={queries.map((query) => ({
        key: query.words,
        cells: [
          query.words,
          formatNumber(query.searches),
          formatNumber(query.not_found),
          formatNumber(query.last_hits),
          formatNumber(query.clicks),
          query.mean_position === null ? '–' : String(query.mean_position).replace('.', ','),
          <WeekBars key="weeks" values={query.weeks} />,
        ],
      }))}
    />
  );
}
