import type { IndicatorResult, PeriodFigures } from '@cho-phien/backend/contract';
import { formatDong, formatNumber } from '@cho-phien/storefront/format';
import { formatTiny } from '~/lib/figure-words';
import { useMessages } from '~/messages';
import { Card } from '../card';
import { DataTable, type Row } from '../data-table';

/** The figure of an indicator, or null where it cannot be computed. */
export function figureOf(
  indicators: IndicatorResult[],
  id: IndicatorResult['id'],
  key = 'value',
): number | null {
  return indicators.find((one) => one.id === id)?.figures.find((one) => one.key === key)?.value ?? null;
}

/** Each step from orders to the share, with its figure; results stand out from what is added or taken off. */
export function GrdpChain({ figures }: { figures: PeriodFigures }) {
  const t = useMessages().reporting;
  const { step } = t.grdp;
  const { indicators, sums } = figures;
  const value = (id: IndicatorResult['id'], key?: string) => figureOf(indicators, id, key);
  const m1 = value('M1') ?? 0;
  const m5 = value('M5') ?? 0;
  const vat = sums.vat ?? 0;
  const grdp = figures.parameters.find(({ key }) => key === 'grdp');
  const row = (key: string, label: string, amount: number | null, kind?: 'result'): Row => {
    const text = amount === null ? t.notComputable : formatDong(amount);
    return {
      key,
      cells:
        kind === 'result'
          ? [<strong key="label">{label}</strong>, <strong key="value">{text}</strong>]
          : [label, text],
    };
  };
  const share = (key: 'lower' | 'upper'): Row => {
    const part = value('M8', key);
    const text = part === null ? t.notComputable : t.indicators.points(formatTiny(part));
    return { key, cells: [<strong key="label">{step[key]}</strong>, <strong key="value">{text}</strong>] };
  };
  const intermediate = value('M4', 'intermediate');
  return (
    <Card title={t.grdp.chain}>
      <DataTable
        caption={t.grdp.chain}
        columns={[
          { key: 'step', label: t.grdp.stepName },
          { key: 'value', label: t.grdp.stepValue, numeric: true },
        ]}
        rows={[
          row('delivered', step.delivered(formatNumber(sums.orders ?? 0)), value('M1', 'delivered')),
          row('returned', step.returned, -(value('M1', 'returned') ?? 0)),
          row('m1', step.m1, m1, 'result'),
          row('vat', step.vat, -vat),
          row('cost', step.cost, m5 - (m1 - vat)),
          row('m5', step.m5, m5, 'result'),
          row('m6', `${step.m6}. ${step.ratio}`, value('M6'), 'result'),
          row('m3', step.m3, value('M3')),
          row('intermediate', step.intermediate, intermediate === null ? null : -intermediate),
          row('m4', step.m4, value('M4'), 'result'),
          row('grdp', step.grdp(grdp?.valid_from.slice(0, 4) ?? '–'), grdp?.value ?? null),
          share('lower'),
          share('upper'),
        ]}
      />
    </Card>
  );
}
