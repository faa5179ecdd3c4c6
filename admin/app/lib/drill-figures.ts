import type { DrillDown, DrillFigures, Figure } from '@cho-phien/backend/contract';
import { formatDong, formatNumber, formatPercent } from '@cho-phien/storefront/format';
import type { Messages } from '~/messages';
import type { Measure } from './drill-address';

const READ: Record<Measure, (of: DrillFigures) => number | null> = {
  gmv: ({ gmv_net }) => gmv_net,
  orders: ({ orders }) => orders,
  sellers: ({ active_sellers }) => active_sellers,
  'cashless-orders': ({ cashless_orders }) => cashless_orders,
  'cashless-value': ({ cashless_value }) => cashless_value,
};

/** A figure that may be shown, or why none is. A rate of nothing is none, a rate of few sellers is hidden. */
export function readMeasure(figures: DrillFigures, measure: Measure): number | 'hidden' | 'none' {
  if (figures.state !== 'shown') return figures.state;
  return READ[measure](figures) ?? (figures.orders > 0 ? 'hidden' : 'none');
}

export function unitOf(measure: Measure): Figure['unit'] {
  if (measure === 'gmv') return 'dong';
  return measure.startsWith('cashless') ? 'percent' : 'count';
}

export function writeMeasure(value: number, measure: Measure): string {
  const unit = unitOf(measure);
  if (unit === 'dong') return formatDong(value);
  return unit === 'percent' ? formatPercent(value) : formatNumber(value);
}

/** Which version of a month's figures these are. */
export function writeVersion(
  { month, version, sha256 }: DrillDown['versions'][number],
  t: Messages['drill'],
): string {
  if (version === null) return t.openMonth(month);
  return t.closedMonth(month, formatNumber(version), (sha256 ?? '').slice(0, 16));
}
