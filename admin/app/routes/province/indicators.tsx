import type { PeriodFigures, ProvinceMonth, ProvinceSummary } from '@cho-phien/backend/contract';
import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { FilterLinks } from '~/components/filter-links';
import { FiguresTables } from '~/components/reporting/figures-tables';
import { IndicatorList } from '~/components/reporting/indicator-list';
import { IndicatorTrends } from '~/components/reporting/indicator-trends';
import { MethodNotes } from '~/components/reporting/method-notes';
import { SectionLinks } from '~/components/reporting/section-links';
import { openDesk } from '~/lib/auth.server';
import { addMonths, type Month, monthOf, parseMonth } from '~/lib/month';
import { monthsSinceTrade } from '~/lib/months-since-trade';
import { titleMeta } from '~/lib/title';
import { useMessages } from '~/messages';

export { RouteError as ErrorBoundary } from '~/components/route-error';

export const meta = titleMeta((t) => t.reporting.indicators.title);

const MONTHS_SHOWN = 6;

export async function loader({ request, context }: LoaderFunctionArgs) {
  const desk = await openDesk('officer', request, context);
  const current = monthOf(new Date());
  const period: Month = parseMonth(new URL(request.url).searchParams.get('thang')) ?? current;
  const [figures, summary, run] = await Promise.all([
    desk.read<PeriodFigures>('/province/figures', { kind: 'monthly', period }),
    desk.read<ProvinceSummary>('/province/summary', { month: period }),
    desk.read<ProvinceMonth[]>('/province/months', { count: 12 }),
  ]);
  return {
    figures,
    summary,
    run: monthsSinceTrade(run),
    period,
    months: Array.from({ length: MONTHS_SHOWN }, (_, back) => addMonths(current, -back)),
  };
}

export default function Indicators() {
  const { figures, summary, run, period, months } = useLoaderData<typeof loader>();
  const t = useMessages();
  return (
    <>
      <SectionLinks />
      <h1 className="mt-3 text-2xl font-semibold">
        {t.reporting.indicators.heading(t.reporting.period('monthly', period))}
      </h1>
      <div className="mt-3">
        <FilterLinks
          label={t.overview.monthPicker}
          filters={months.map((month) => ({
            label: t.reporting.period('monthly', month),
            href: `?thang=${month}`,
            active: month === period,
          }))}
        />
      </div>
      <div className="mt-4 grid grid-cols-[minmax(0,1fr)] gap-5">
        <IndicatorTrends summary={summary} months={run} />
        <IndicatorList indicators={figures.indicators} />
        <MethodNotes figures={figures} />
        <FiguresTables tables={figures.tables} />
      </div>
    </>
  );
}
