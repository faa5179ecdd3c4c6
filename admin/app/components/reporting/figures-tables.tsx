import type { FiguresTable } from '@cho-phien/backend/contract';
import { formatDong, formatNumber } from '@cho-phien/storefront/format';
import { useMessages } from '~/messages';
import { Card } from '../card';
import { DataTable } from '../data-table';

/** The period's trade by place, industry, kind of seller, payment and buyer; cells that would tell of one seller are hidden. */
export function FiguresTables({ tables }: { tables: FiguresTable[] }) {
  const t = useMessages().reporting;
  return tables.map((table) => (
    <Card
      key={table.by}
      title={table.title}
      aside={<span className="text-sm text-soft">{t.view[table.view]}</span>}
    >
      <DataTable
        caption={table.title}
        columns={[
          { key: 'cell', label: t.tables.cell },
          { key: 'sellers', label: t.tables.sellers, numeric: true },
          { key: 'orders', label: t.tables.orders, numeric: true },
          { key: 'gmv', label: t.tables.gmv, numeric: true },
        ]}
        rows={table.rows.map((row) => {
          const show = (text: string) => (row.suppressed ? t.hidden : text);
          return {
            key: row.cell,
            cells: [
              row.label,
              show(formatNumber(row.active_sellers)),
              show(formatNumber(row.orders)),
              show(formatDong(row.gmv_net)),
            ],
          };
        })}
      />
    </Card>
  ));
}
