import type { Target } from '@cho-phien/backend/contract';
import { formatDongShort, formatNumber, formatPercent } from '@cho-phien/storefront/format';
import { useMessages } from '~/messages';
import { Card } from './card';
import { DataTable } from './data-table';

const WRITE: Record<Target['unit'], (value: number) => string> = {
  percent: (value) => formatPercent(value, 2),
  dong: formatDongShort,
  count: (value) => formatNumber(value),
};

/** The province's goals beside what the market's own data can say of them. */
export function TargetTable({ targets }: { targets: Target[] }) {
  const t = useMessages().overview.targets;
  return (
    <Card title={t.heading}>
      {targets.length === 0 ? (
        <p className="text-soft">{t.empty}</p>
      ) : (
        <DataTable
          caption={t.heading}
          columns={[
            { key: 'indicator', label: t.indicator },
            { key: 'target', label: t.target, numeric: true },
            { key: 'actual', label: t.actual, numeric: true },
            { key: 'source', label: t.source },
          ]}
          rows={targets.map((target) => ({
            key: `${target.indicator}-${target.year}`,
            cells: [
              `${target.label} (${target.year})`,
              <span key="target">
                {WRITE[target.unit](target.value)}
                {target.placeholder && (
                  <span className="ml-2 rounded-full border border-warn px-2 text-xs text-warn">
                    {t.placeholder}
                  </span>
                )}
              </span>,
              target.actual === null ? (
                <span key="actual" className="text-soft">
                  {t.notMeasured}
                </span>
              ) : (
                WRITE[target.unit](target.actual)
              ),
              <span key="source" className="text-soft">
                {target.source}
              </span>,
            ],
          }))}
        />
      )}
      <div className="mt-2 text-xs text-soft">
        {targets.some((target) => target.placeholder) && <p>{t.placeholderNote}</p>}
        <p>{t.note}</p>
      </div>
    </Card>
  );
}
