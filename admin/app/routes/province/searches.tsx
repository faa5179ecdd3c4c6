import type { ProvinceSearches } from '@cho-phien/backend/contract';
import { formatDate, formatNumber } from '@cho-phien/storefront/format';
import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { Card } from '~/components/card';
import { DataTable } from '~/components/data-table';
import { FilterLinks } from '~/components/filter-links';
import { standaloneLink } from '~/components/look';
import { SearchedTable } from '~/components/searched-table';
import { openDesk } from '~/lib/auth.server';
import { titleMeta } from '~/lib/title';
import { WEEK_CHOICES, weekCount } from '~/lib/week-count';
import { useMessages } from '~/messages';

export { RouteError as ErrorBoundary } from '~/components/route-error';

export const meta = titleMeta((t) => t.titles.searches);

export async function loader({ request, context }: LoaderFunctionArgs) {
  const desk = await openDesk('officer', request, context);
  const weeks = weekCount(new URL(request.url).searchParams);
  return { weeks, searches: await desk.read<ProvinceSearches>('/province/searches', { weeks }) };
}

export default function Searches() {
  const { weeks, searches } = useLoaderData<typeof loader>();
  const t = useMessages().searches;
  return (
    <>
      <div className="flex flex-wrap items-start justify-between gap-x-6">
        <div>
          <h1 className="text-2xl font-semibold">{t.heading}</h1>
          <p className="text-soft">{t.period(formatDate(searches.from), formatDate(searches.to))}</p>
        </div>
        <a
          href={`/tinh/nguoi-mua-tim-gi.csv?tuan=${weeks}`}
          download
          className={`${standaloneLink} print:hidden`}
        >
          {t.download}
        </a>
      </div>
      <div className="mt-4 grid grid-cols-[minmax(0,1fr)] gap-5">
        <FilterLinks
          label={t.periods}
          filters={WEEK_CHOICES.map((choice) => ({
            label: t.weeks(choice),
            href: `/tinh/nguoi-mua-tim-gi?tuan=${choice}`,
            active: choice === weeks,
          }))}
        />
        <p>{t.counted(searches.searches, searches.rare.searches, searches.unkept_searches)}</p>
        <Card title={t.notFoundHeading}>
          <p className="mb-2 text-soft">{t.notFoundHint}</p>
          {searches.not_found.length > 0 ? (
            <SearchedTable caption={t.notFoundHeading} queries={searches.not_found} />
          ) : (
            <p>{t.notFoundEmpty(searches.least_shown)}</p>
          )}
        </Card>
        <Card title={t.topHeading}>
          {searches.top.length > 0 ? (
            <SearchedTable caption={t.topHeading} queries={searches.top} />
          ) : (
            <p>{t.topEmpty(searches.least_shown)}</p>
          )}
        </Card>
        <Card title={t.weeksHeading}>
          <WeekTable searches={searches} />
        </Card>
        <p className="text-sm text-soft">
          {t.method}: {searches.method}
        </p>
      </div>
    </>
  );
}

function WeekTable({ searches }: { searches: ProvinceSearches }) {
  const t = useMessages().searches;
  return (
    <DataTable
      caption={t.weeksHeading}
      columns={[
        { key: 'week', label: t.columns.week },
        { key: 'searches', label: t.columns.searches, numeric: true },
        { key: 'not-found', label: t.columns.notFound, numeric: true },
      ]}
      rows={[...searches.weeks].reverse().map(({ week, searches: count, not_found: missed }) => ({
        key: week,
        cells: [t.weekOf(week), formatNumber(count), formatNumber(missed)],
      }))}
    />
  );
}
