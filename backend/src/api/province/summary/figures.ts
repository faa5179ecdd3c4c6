import type { Figure, ProvinceSummary, Target } from '../../../contract';
import type { MonthFigures, TargetRow } from '../../../modules/reporting/types';

type Indicators = Pick<
  ProvinceSummary,
  | 'gmv_net'
  | 'orders_delivered'
  | 'active_sellers'
  | 'cashless_orders'
  | 'cashless_value'
  | 'active_communes'
  | 'counter'
>;

/** The month's indicators beside those of the month before. No trade is zero; a share of nothing has no value before. */
export function indicators(month: MonthFigures | undefined, before: MonthFigures | undefined): Indicators {
  const figure = (unit: Figure['unit'], read: (of: MonthFigures) => number | null): Figure => ({
    value: (month && read(month)) ?? 0,
    previous: before ? read(before) : null,
    unit,
  });
  return {
    gmv_net: figure('dong', ({ gmvNet }) => gmvNet),
    orders_delivered: figure('count', ({ orders }) => orders),
    active_sellers: figure('count', ({ activeSellers }) => activeSellers),
    cashless_orders: figure('percent', ({ cashlessOrders, orders, counterCashlessOrders, counterOrders }) =>
      percent(cashlessOrders + counterCashlessOrders, orders + counterOrders),
    ),
    cashless_value: figure('percent', cashlessValuePercent),
    active_communes: figure('count', ({ activeCommunes }) => activeCommunes),
    counter: {
      orders: figure('count', ({ counterOrders }) => counterOrders),
      value: figure('dong', ({ counterValue }) => counterValue),
      cashless_value: figure('percent', ({ counterCashlessValue, counterValue }) =>
        percent(counterCashlessValue, counterValue),
      ),
    },
  };
}

/** M9 by value; null where nothing was delivered. */
export function cashlessValuePercent(month: MonthFigures): number | null {
  const { cashlessValue, orderValue, counterCashlessValue, counterValue } = month;
  return percent(cashlessValue + counterCashlessValue, orderValue + counterValue);
}

/** Per cent with one decimal. */
function percent(part: number, whole: number): number | null {
  return whole > 0 ? Math.round((part / whole) * 1000) / 10 : null;
}

/** What the market's own data can say of a goal. Of the digital economy's share it can say nothing (domain/05 §3). */
const ACTUALS: Record<string, (of: Indicators) => number> = {
  'monthly-gmv': ({ gmv_net }) => gmv_net.value,
  'active-sellers': ({ active_sellers }) => active_sellers.value,
  'commune-reach': ({ active_communes }) => active_communes.value,
  'cashless-share': ({ cashless_value }) => cashless_value.value,
};

export function compare(targets: TargetRow[], month: Indicators): Target[] {
  return targets.map(({ indicator, label, value, unit, year, source, placeholder }) => ({
    indicator,
    label,
    value,
    unit: unitOf(unit),
    year,
    source,
    placeholder,
    actual: ACTUALS[indicator]?.(month) ?? null,
  }));
}

/** Plans name their units in words: `% GRDP`, `đồng/tháng`, `gian hàng`. */
function unitOf(words: string): Target['unit'] {
  if (words.startsWith('%')) return 'percent';
  return words.startsWith('đồng') ? 'dong' : 'count';
}
