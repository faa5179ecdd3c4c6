import type { ProvinceMonth, ProvinceSummary, Target } from '@cho-phien/backend/contract';
import { formatDongShort, formatMonth, formatNumber, formatPercent } from '@cho-phien/storefront/format';
import { useMessages } from '~/messages';
import { FigureCard } from '../charts/figure-card';
import { TrendChart } from '../charts/trend-chart';
import { DataTable } from '../data-table';

interface Trend {
  id: 'M1' | 'M9' | 'M11';
  /** The goal that is drawn as a line. */
  goal: string;
  read: (month: ProvinceMonth) => number | null;
  write: (value: number) => string;
}

const TRENDS: Trend[] = [
  { id: 'M1', goal: 'monthly-gmv', read: ({ gmv_net }) => gmv_net, write: formatDongShort },
  {
    id: 'M9',
    goal: 'cashless-share',
    read: ({ cashless_value_percent }) => cashless_value_percent,
    write: (value) => formatPercent(value),
  },
  {
    id: 'M11',
    goal: 'active-sellers',
    read: ({ active_sellers }) => active_sellers,
    write: (value) => formatNumber(value),
  },
];

const MONTHS = 6;

/** The indicators that have a goal: how they ran, the goal as a line, coverage below. */
export function IndicatorTrends({ summary, months }: { summary: ProvinceSummary; months: ProvinceMonth[] }) {
  const shown = months.filter(({ month }) => month <= summary.month).slice(-MONTHS);
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-5 xl:grid-cols-3">
      {TRENDS.map((trend) => (
        <TrendFigure
          key={trend.id}
          trend={trend}
          months={shown}
          target={summary.targets.find(({ indicator }) => indicator === trend.goal)}
          coverage={summary.coverage}
        />
      ))}
    </div>
  );
}

interface TrendFigureProps {
  trend: Trend;
  months: ProvinceMonth[];
  target: Target | undefined;
  coverage: string;
}

function TrendFigure({ trend: { id, read, write }, months, target, coverage }: TrendFigureProps) {
  const messages = useMessages();
  const t = messages.reporting.trends;
  const last = months.at(-1);
  const value = last ? read(last) : null;
  const goal = target && { value: target.value, words: t.target(write(target.value), target.year) };
  const short = last?.open ? 'open' : 'below';
  const reached = value !== null && goal !== undefined ? t.of[value >= goal.value ? 'reached' : short] : '';
  const title = value === null ? t.nothing(t.names[id]) : t.finding(t.names[id], write(value), reached);
  return (
    <FigureCard
      testId={`trend-${id}`}
      title={title}
      unit={t.units[id]}
      notes={[
        target
          ? messages.overview.monthsChart.targetNote(target.label, target.year, target.source)
          : t.noTarget,
        ...(target?.placeholder ? [messages.overview.monthsChart.targetPlaceholder] : []),
        `${messages.reporting.coverage}: ${coverage}`,
      ]}
      table={
        <DataTable
          caption={t.names[id]}
          columns={[
            { key: 'month', label: messages.overview.monthsChart.month },
            { key: 'value', label: t.units[id], numeric: true },
          ]}
          rows={months.map((month) => {
            const figure = read(month);
            return {
              key: month.month,
              cells: [formatMonth(month.month), figure === null ? '–' : write(figure)],
            };
          })}
        />
      }
    >
      <TrendChart
        points={months.map((month) => ({
          label: String(Number(month.month.slice(5))),
          value: read(month),
          open: month.open,
        }))}
        target={goal ?? null}
        write={write}
        label={`${title}. ${t.units[id]}`}
      />
    </FigureCard>
  );
}
