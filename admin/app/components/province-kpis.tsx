import type { Figure, ProvinceMonth, ProvinceSummary } from '@cho-phien/backend/contract';
import { formatDongShort, formatNumber, formatPercent } from '@cho-phien/storefront/format';
import { changeOf } from '~/lib/change';
import { drillHref, type Measure } from '~/lib/drill-address';
import { useChangeWords } from '~/lib/use-change-words';
import { useMessages } from '~/messages';
import { KpiTile } from './kpi-tile';

/** The five indicators of a month, and what was sold beside them over counters, each with its change to the month before. */
export function ProvinceKpis({ summary, months }: { summary: ProvinceSummary; months: ProvinceMonth[] }) {
  const t = useMessages().overview;
  const running = months.some((month) => month.month === summary.month && month.open);
  const words = useChangeWords(summary.month, running);
  const upTo = months.filter((month) => month.month <= summary.month);
  const opening = (measure: Measure) => drillHref({ period: summary.month, measure, path: [] });
  const change = (figure: Figure) => {
    const found = changeOf(figure);
    // An arrow would call an unfinished month a decline.
    const arrow = running && found.kind !== 'same' && figure.unit !== 'percent' ? null : found.kind;
    return { arrow, changeWords: words(found), dataValue: figure.value };
  };
  return (
    <dl className="grid grid-cols-1 gap-3 sm:grid-cols-2 lg:grid-cols-3 xl:grid-cols-5 print:grid-cols-3">
      <KpiTile
        testId="kpi-gmv"
        href={opening('gmv')}
        label={t.gmv}
        value={formatDongShort(summary.gmv_net.value)}
        trend={upTo.map((month) => month.gmv_net)}
        {...change(summary.gmv_net)}
      />
      <KpiTile
        testId="kpi-orders"
        href={opening('orders')}
        label={t.orders}
        value={formatNumber(summary.orders_delivered.value)}
        trend={upTo.map((month) => month.orders_delivered)}
        {...change(summary.orders_delivered)}
      />
      <KpiTile
        testId="kpi-active-sellers"
        href={opening('sellers')}
        label={t.activeSellers}
        value={formatNumber(summary.active_sellers.value)}
        detail={t.ofTotal(summary.sellers_total)}
        trend={upTo.map((month) => month.active_sellers)}
        {...change(summary.active_sellers)}
      />
      <KpiTile
        testId="kpi-cashless"
        href={opening('cashless-orders')}
        label={t.cashless}
        value={t.cashlessOrders(formatPercent(summary.cashless_orders.value))}
        detail={t.cashlessValue(formatPercent(summary.cashless_value.value))}
        trend={upTo.map((month) => month.cashless_value_percent ?? 0)}
        {...change(summary.cashless_orders)}
      />
      <KpiTile
        testId="kpi-communes"
        href={opening('sellers')}
        label={t.communes}
        value={formatNumber(summary.active_communes.value)}
        detail={t.ofTotal(summary.communes_total)}
        trend={[]}
        {...change(summary.active_communes)}
      />
      {summary.counter.orders.value > 0 && (
        <KpiTile
          testId="kpi-counter"
          label={t.counter}
          value={formatDongShort(summary.counter.value.value)}
          detail={t.counterDetail(
            summary.counter.orders.value,
            formatPercent(summary.counter.cashless_value.value),
          )}
          trend={[]}
          {...change(summary.counter.value)}
        />
      )}
    </dl>
  );
}
