import type { ParameterOrigin } from '@cho-phien/backend/contract';
import { formatDate, formatNumber } from '@cho-phien/storefront/format';
import { useMessages } from '~/messages';
import { DataTable } from '../data-table';
import { PlaceholderBadge } from './placeholder-badge';

/** Whole numbers without decimals, others with as many as they have, at most four. */
const written = (value: number): string =>
  formatNumber(value, Number.isInteger(value) ? 0 : Math.min(4, String(value).split('.')[1]?.length ?? 0));

/** Numbers from outside with their whole provenance. */
export function ParameterTable({ caption, parameters }: { caption: string; parameters: ParameterOrigin[] }) {
  const t = useMessages().reporting.parameters;
  return (
    <DataTable
      caption={caption}
      columns={[
        { key: 'label', label: t.columns.label },
        { key: 'value', label: t.columns.value, numeric: true },
        { key: 'time', label: t.columns.time },
        { key: 'source', label: t.columns.source },
        { key: 'people', label: t.columns.people },
      ]}
      rows={parameters.map((row) => ({
        key: row.id,
        cells: [
          <span key="label">
            {row.label}
            {row.placeholder && <PlaceholderBadge />}
            <span className="block text-xs text-soft">
              {[row.key, row.subject, row.basis].filter(Boolean).join(' · ')}
            </span>
          </span>,
          <span key="value" className="whitespace-nowrap">
            {written(row.value)} {row.unit}
            {row.price_basis !== 'none' && (
              <span className="block text-xs text-soft">{t.priceBases[row.price_basis]}</span>
            )}
          </span>,
          t.from(formatDate(row.valid_from), row.valid_to && formatDate(row.valid_to)),
          <span key="source">
            {[row.source, row.document].filter(Boolean).join(', ')}
            <span className="block text-xs text-soft">
              {[row.released_on && formatDate(row.released_on), row.note].filter(Boolean).join(' · ')}
            </span>
          </span>,
          <span key="people" className="text-xs text-soft">
            {t.entered(row.entered_by)}
            {row.approved_by && <span className="block">{t.approved(row.approved_by)}</span>}
          </span>,
        ],
      }))}
    />
  );
}
