import type { ProvinceMonth, ProvinceSummary } from '@cho-phien/backend/contract';
import {
  formatDong,
  formatDongShort,
  formatMonth,
  formatNumber,
  formatPercent,
} from '@cho-phien/storefront/format';
import { changeOf } from '~/lib/change';
import { moneyUnit } from '~/lib/chart-scale';
import { monthlyGmvTarget } from '~/lib/gmv-target';
import { useChangeWords } from '~/lib/use-change-words';
import { useMessages } from '~/messages';
import { DataTable } from '../data-table';
import { FigureCard } from './figure-card';
import { MonthsChart } from './months-chart';

/** Net sales of twelve months against the target, with method, coverage and table. */
export function MonthsFigure({ summary, months }: { summary: ProvinceSummary; months: ProvinceMonth[] }) {
  const { overview } = useMessages();
  const t = overview.monthsChart;
  const running = months.some((month) => month.month === summary.month && month.open);
  const words = useChangeWords(summary.month, running);
  const target = monthlyGmvTarget(summary.targets, summary.month);
  const highest = Math.max(target?.value ?? 0, ...months.map((month) => month.gmv_net));
  const unit = moneyUnit(Math.max(highest, 1e6));
  const finding = running ? t.findingSoFar : t.finding;
  const title = months.some((month) => month.gmv_net > 0)
    ? finding(summary.month, formatDongShort(summary.gmv_net.value), words(changeOf(summary.gmv_net)))
    : t.nothing;
  const targetNotes = target
    ? [
        t.targetNote(target.label, target.year, target.source),
        ...(target.placeholder ? [t.targetPlaceholder] : []),
      ]
    : [t.noTarget];
  const unitWords = t.unit(unit.name === 'billion' ? t.billion : t.million);
  const open = months.some((month) => month.open);
  return (
    <FigureCard
      testId="months-chart"
      title={title}
      unit={open ? `${unitWords}; ${t.openBar}` : unitWords}
      notes={[...targetNotes, `${overview.coverage}: ${summary.coverage}`]}
      table={
        <DataTable
          caption={unitWords}
          columns={[
            { key: 'month', label: t.month },
            { key: 'gmv', label: overview.table.gmv, numeric: true },
            { key: 'orders', label: overview.orders, numeric: true },
            { key: 'sellers', label: overview.activeSellers, numeric: true },
            { key: 'cashless', label: overview.cashless, numeric: true },
          ]}
          rows={months.map((month) => ({
            key: month.month,
            cells: [
              formatMonth(month.month),
              formatDong(month.gmv_net),
              formatNumber(month.orders_delivered),
              formatNumber(month.active_sellers),
              month.cashless_value_percent === null ? '–' : formatPercent(month.cashless_value_percent),
            ],
          }))}
        />
      }
    >
      <MonthsChart
        months={months}
        selected={summary.month}
        unit={unit}
        target={target?.value ?? null}
        label={`${title}. ${unitWords}`}
      />
    </FigureCard>
  );
}
