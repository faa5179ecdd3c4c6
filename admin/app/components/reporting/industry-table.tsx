import type { IndustryRow } from '@cho-phien/backend/contract';
import { formatDong, formatNumber } from '@cho-phien/storefront/format';
import { useMessages } from '~/messages';
import { Card } from '../card';
import { DataTable } from '../data-table';

/** Output and value added industry by industry. */
export function IndustryTable({ industries }: { industries: IndustryRow[] }) {
  const t = useMessages().reporting.grdp;
  return (
    <Card title={t.industries}>
      <DataTable
        caption={t.industries}
        columns={[
          { key: 'industry', label: t.industry },
          { key: 'output', label: t.output, numeric: true },
          { key: 'ratio', label: t.ratio, numeric: true },
          { key: 'value', label: t.valueAdded, numeric: true },
        ]}
        rows={industries.map((row) => ({
          key: row.vsic,
          cells: [
            row.vsic === 'other' ? row.label : `${row.vsic} ${row.label}`,
            formatDong(row.output),
            row.ratio === null ? t.mixed : formatNumber(row.ratio, 2),
            formatDong(row.value_added),
          ],
        }))}
      />
    </Card>
  );
}
