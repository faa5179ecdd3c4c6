import type { ParameterOrigin } from '@cho-phien/backend/contract';
import { formatDate, formatNumber } from '@cho-phien/storefront/format';
import { useMessages } from '~/messages';
import { PlaceholderBadge } from './placeholder-badge';

/** Whole numbers without decimals, others with as many as they have, at most four. */
const written = (value: number): string =>
  formatNumber(value, Number.isInteger(value) ? 0 : Math.min(4, String(value).split('.')[1]?.length ?? 0));

interface ParameterTableProps {
  caption: string;
  parameters: ParameterOrigin[];
}

/** Numbers from outside with their whole provenance: a row each, on a phone one below the other. */
export function ParameterTable({ caption, parameters }: ParameterTableProps) {
  return (
    <ul aria-label={caption} className="divide-y divide-line text-sm">
      {parameters.map((row) => (
        <ParameterItem key={row.id} row={row} />
      ))}
    </ul>
  );
}

function ParameterItem({ row }: { row: ParameterOrigin }) {
  const t = useMessages().reporting.parameters;
  const origin = [row.source, row.document].filter(Boolean).join(', ');
  return (
    <li className="grid gap-x-5 gap-y-1 py-3 first:pt-0 last:pb-0 lg:grid-cols-[minmax(0,2fr)_minmax(0,1.2fr)_minmax(0,2fr)]">
      <div>
        <p className="font-medium">
          {row.label}
          {row.placeholder && <PlaceholderBadge />}
        </p>
        <p className="text-xs text-soft">{[row.key, row.subject, row.basis].filter(Boolean).join(' · ')}</p>
      </div>
      <div className="lg:text-right">
        <p className="money font-semibold">
          {written(row.value)} {row.unit}
        </p>
        <p className="text-xs text-soft">
          {t.from(formatDate(row.valid_from), row.valid_to && formatDate(row.valid_to))}
          {row.price_basis !== 'none' && <> · {t.priceBases[row.price_basis]}</>}
        </p>
      </div>
      <div>
        <p>
          {origin}
          {row.released_on && <> ({formatDate(row.released_on)})</>}
        </p>
        <p className="text-xs text-soft">
          {row.note && <span className="block">{row.note}</span>}
          {t.entered(row.entered_by)}
          {row.approved_by && <> · {t.approved(row.approved_by)}</>}
        </p>
      </div>
    </li>
  );
}
