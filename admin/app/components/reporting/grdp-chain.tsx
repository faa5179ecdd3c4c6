import type { IndicatorResult, PeriodFigures } from '@cho-phien/backend/contract';
import { formatDong, formatNumber } from '@cho-phien/storefront/format';
import { formatTiny } from '~/lib/figure-words';
import { useMessages } from '~/messages';
import { Card } from '../card';

interface Step {
  key: string;
  label: string;
  text: string;
  /** A result stands out from what is added or taken off. */
  kind: 'part' | 'result';
}

/** The figure of an indicator, or null where it cannot be computed. */
export function figureOf(
  indicators: IndicatorResult[],
  id: IndicatorResult['id'],
  key = 'value',
): number | null {
  return indicators.find((one) => one.id === id)?.figures.find((one) => one.key === key)?.value ?? null;
}

/** Each step from orders to the share, with its figure. */
export function GrdpChain({ figures }: { figures: PeriodFigures }) {
  const t = useMessages().reporting;
  const { step } = t.grdp;
  const { indicators, sums } = figures;
  const value = (id: IndicatorResult['id'], key?: string) => figureOf(indicators, id, key);
  const m1 = value('M1') ?? 0;
  const m5 = value('M5') ?? 0;
  const vat = sums.vat ?? 0;
  const grdp = figures.parameters.find(({ key }) => key === 'grdp');
  const row = (key: string, label: string, amount: number | null, kind: Step['kind'] = 'part'): Step => ({
    ...{ key, label, kind },
    text: amount === null ? t.notComputable : formatDong(amount),
  });
  const share = (key: 'lower' | 'upper'): Step => {
    const part = value('M8', key);
    const text = part === null ? t.notComputable : t.indicators.points(formatTiny(part));
    return { key, label: step[key], text, kind: 'result' };
  };
  const intermediate = value('M4', 'intermediate');
  const steps: Step[] = [
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
  ];
  return (
    <Card title={t.grdp.chain}>
      <ol className="divide-y divide-line">
        {steps.map(({ key, label, text, kind }) => (
          <li
            key={key}
            data-testid={`step-${key}`}
            className={`flex flex-wrap items-baseline justify-between gap-x-6 py-2 ${kind === 'result' ? 'font-semibold' : ''}`}
          >
            <span className="min-w-40 flex-1">{label}</span>
            <span className="money ml-auto text-right">{text}</span>
          </li>
        ))}
      </ol>
    </Card>
  );
}
