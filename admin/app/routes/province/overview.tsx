import type { ProvinceCommune, ProvinceMonth, ProvinceSummary } from '@cho-phien/backend/contract';
import { formatDateTime } from '@cho-phien/storefront/format';
import type { LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData, useRouteLoaderData, useSearchParams } from '@remix-run/react';
import { MapFigure } from '~/components/charts/map-figure';
import { MonthsFigure } from '~/components/charts/months-figure';
import { CommuneTable } from '~/components/commune-table';
import { Icon } from '~/components/icon';
import { standaloneLink } from '~/components/look';
import { MonthPicker } from '~/components/month-picker';
import { ProvinceKpis } from '~/components/province-kpis';
import { TargetTable } from '~/components/target-table';
import { WallRefresh } from '~/components/wall-refresh';
import { openDesk } from '~/lib/auth.server';
import { type Month, monthOf, parseMonth } from '~/lib/month';
import { monthsSinceTrade } from '~/lib/months-since-trade';
import { titleMeta } from '~/lib/title';
import { useWall, wallHref } from '~/lib/wall';
import { useMessages } from '~/messages';
import type { loader as layoutLoader } from './layout';

export { RouteError as ErrorBoundary } from '~/components/route-error';

export const meta = titleMeta((t) => t.titles.overview);

export async function loader({ request, context }: LoaderFunctionArgs) {
  const desk = await openDesk('officer', request, context);
  const month: Month = parseMonth(new URL(request.url).searchParams.get('thang')) ?? monthOf(new Date());
  const [summary, months, communes] = await Promise.all([
    desk.read<ProvinceSummary>('/province/summary', { month }),
    desk.read<ProvinceMonth[]>('/province/months', { count: 12 }),
    desk.read<ProvinceCommune[]>('/province/communes', { month }),
  ]);
  return { summary, months: monthsSinceTrade(months), communes };
}

export default function Overview() {
  const { summary, months, communes } = useLoaderData<typeof loader>();
  const t = useMessages();
  const wall = useWall();
  const open = months.some((month) => month.month === summary.month && month.open);
  return (
    <>
      {wall && <WallRefresh />}
      <Heading summary={summary} />
      {!wall && (
        <div className="mt-3">
          <MonthPicker months={months} selected={summary.month} />
        </div>
      )}
      {open && <p className="mt-2 text-sm text-soft">{t.overview.openMonth}</p>}
      <section aria-label={t.overview.figures} className="mt-4">
        <ProvinceKpis summary={summary} months={months} />
      </section>
      <div className="mt-5 grid min-h-0 flex-1 grid-cols-[minmax(0,1fr)] gap-5 xl:grid-cols-2 wall:xl:grid-rows-[minmax(0,1fr)]">
        <MonthsFigure summary={summary} months={months} />
        <MapFigure communes={communes} month={summary.month} coverage={summary.coverage} />
      </div>
      {!wall && (
        <div className="mt-5 grid grid-cols-[minmax(0,1fr)] gap-5">
          <TargetTable targets={summary.targets} />
          <CommuneTable communes={communes} month={summary.month} />
        </div>
      )}
    </>
  );
}

function Heading({ summary }: { summary: ProvinceSummary }) {
  const t = useMessages();
  const wall = useWall();
  const [params] = useSearchParams();
  const area = useRouteLoaderData<typeof layoutLoader>('routes/province/layout')?.me.market.area_name ?? '';
  return (
    <div className="flex flex-wrap items-start justify-between gap-x-6">
      <div>
        <h1 className="text-2xl font-semibold">
          {t.overview.heading(area)}
          <span className="block text-lg font-medium text-soft">{t.overview.month(summary.month)}</span>
        </h1>
        <p className="text-sm text-soft">
          {t.province.asOf(formatDateTime(summary.as_of))} ·{' '}
          {t.overview.sellersTotal(summary.sellers_total, summary.products_total)}
        </p>
      </div>
      <Link to={wallHref(params, wall ? 'off' : 'on')} className={`${standaloneLink} print:hidden`}>
        <Icon name="wall" />
        {wall ? t.province.leaveWall : t.province.wall}
      </Link>
    </div>
  );
}
