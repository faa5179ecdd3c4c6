import type { IndicatorResult } from '@cho-phien/backend/contract';
import { writeFigure, writeRatio } from '~/lib/figure-words';
import { useMessages } from '~/messages';
import { Card } from '../card';
import { PlaceholderBadge } from './placeholder-badge';

/** M1 to M15, each with its figures or what it lacks, and its definition below. */
export function IndicatorList({ indicators }: { indicators: IndicatorResult[] }) {
  const t = useMessages().reporting;
  const computed = indicators.filter(({ state }) => state === 'computed').length;
  return (
    <Card title={t.indicators.computed(computed, indicators.length)}>
      <ul className="divide-y divide-line">
        {indicators.map((indicator) => (
          <IndicatorItem key={indicator.id} indicator={indicator} />
        ))}
      </ul>
    </Card>
  );
}

function IndicatorItem({ indicator }: { indicator: IndicatorResult }) {
  const t = useMessages().reporting;
  return (
    <li data-testid={`indicator-${indicator.id}`} className="grid gap-x-6 gap-y-1 py-4 md:grid-cols-2">
      <div>
        <h3 className="font-semibold">
          <span className="money mr-2 text-soft">{indicator.id}</span>
          {indicator.name}
          {indicator.placeholder && <PlaceholderBadge />}
        </h3>
        <p className="text-sm text-soft">{t.view[indicator.view]}</p>
      </div>
      <div>
        {indicator.state === 'computed' ? (
          <Figures indicator={indicator} />
        ) : (
          <p className="text-soft">
            <span className="font-medium text-ink">{t.notComputable}</span>:{' '}
            {indicator.needs.map(({ label }) => label).join('; ')}
          </p>
        )}
      </div>
      <details className="md:col-span-2 print:hidden">
        <summary className="flex min-h-11 w-fit items-center text-sm text-sky underline underline-offset-4">
          {t.indicators.definition}
        </summary>
        <p>{indicator.formula}.</p>
        <p className="mt-1 break-words font-mono text-sm">{indicator.symbols}</p>
        <p className="mt-1 text-sm text-soft">
          {t.coverage}: {indicator.coverage}
        </p>
      </details>
    </li>
  );
}

function Figures({ indicator }: { indicator: IndicatorResult }) {
  const t = useMessages();
  return (
    <dl>
      {indicator.figures.map((figure) => {
        const ratio = writeRatio(figure, t);
        return (
          <div key={figure.key} className="flex flex-wrap items-baseline justify-between gap-x-4">
            <dt className="text-sm text-soft">{figure.label}</dt>
            <dd
              data-testid={`${indicator.id}-${figure.key}`}
              data-value={figure.value}
              className="money text-right"
            >
              <span className="font-semibold">{writeFigure(figure, t)}</span>
              {ratio && <span className="block text-sm text-soft">{ratio}</span>}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
