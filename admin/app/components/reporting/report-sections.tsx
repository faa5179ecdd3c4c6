import type { ReportSection } from '@cho-phien/backend/contract';
import { formatDong, formatNumber } from '@cho-phien/storefront/format';
import { useMessages } from '~/messages';
import { Card } from '../card';
import { DataTable } from '../data-table';

/** What a report of a special kind says beside the indicators. */
export function ReportSections({ sections }: { sections: ReportSection[] }) {
  const t = useMessages().reporting;
  return sections.map(({ key, title, note, columns, rows }) => {
    const write = (row: ReportSection['rows'][number], index: number): string => {
      const cell = row.cells[index] ?? null;
      if (cell === null) return row.suppressed ? t.hidden : t.noSource;
      if (typeof cell === 'string') return cell;
      if (columns[index]?.unit === 'dong') return formatDong(cell);
      return formatNumber(cell, Number.isInteger(cell) ? 0 : 2);
    };
    return (
      <Card key={key} title={title}>
        <DataTable
          caption={title}
          columns={[
            { key: 'row', label: t.tables.cell },
            ...columns.map((column) => ({
              key: column.key,
              label: column.label,
              ...(column.unit !== 'text' && { numeric: true as const }),
            })),
          ]}
          rows={rows.map((row) => ({
            key: row.key,
            cells: [row.label, ...columns.map((_, index) => write(row, index))],
          }))}
        />
        <p className="mt-3 text-xs text-soft">{note}</p>
      </Card>
    );
  });
}
