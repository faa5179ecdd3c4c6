import type { ProvinceCommune } from '@cho-phien/backend/contract';
import { formatDong, formatNumber } from '@cho-phien/storefront/format';
import { Link, useSearchParams } from '@remix-run/react';
import type { ReactNode } from 'react';
import {
  COMMUNE_COLUMNS,
  type CommuneColumn,
  communeOrderHref,
  parseCommuneOrder,
  sortCommunes,
} from '~/lib/commune-order';
import { drillHref } from '~/lib/drill-address';
import type { Month } from '~/lib/month';
import { useMessages } from '~/messages';
import { Card } from './card';
import { DataTable } from './data-table';
import { textLink } from './look';

/** Every commune of the area; each heading sorts by its column. */
export function CommuneTable({ communes, month }: { communes: ProvinceCommune[]; month: Month }) {
  const t = useMessages().overview;
  const [params] = useSearchParams();
  const order = parseCommuneOrder(params);
  const labels: Record<CommuneColumn, string> = {
    name: t.table.name,
    sellers: t.table.sellers,
    active_sellers: t.table.activeSellers,
    orders_delivered: t.table.orders,
    gmv_net: t.table.gmv,
  };
  const columns = COMMUNE_COLUMNS.map((column) => {
    const sorted = column === order.column;
    return {
      key: column,
      ...(column !== 'name' && { numeric: true as const }),
      sort: sorted ? order.direction : ('none' as const),
      label: (
        <Link
          to={communeOrderHref(params, order, column)}
          preventScrollReset
          aria-label={t.table.sortBy(labels[column])}
          className={`inline-flex min-h-11 items-center gap-1 underline-offset-4 hover:underline ${column === 'name' ? '' : 'flex-row-reverse'}`}
        >
          {labels[column]}
          <span aria-hidden="true" className="w-3">
            {sorted && (order.direction === 'ascending' ? '↑' : '↓')}
          </span>
        </Link>
      ),
    };
  });
  return (
    <div id="theo-xa">
      <Card title={t.table.heading}>
        <DataTable
          caption={t.table.heading}
          columns={columns}
          rows={sortCommunes(communes, order).map((commune) => ({
            key: commune.commune_code,
            cells: communeCells(commune, month, t.map.hidden),
          }))}
        />
        <p className="mt-2 text-xs text-soft">{t.table.hiddenNote}</p>
      </Card>
    </div>
  );
}

/** Name and figures of a commune, hidden ones by a word in their place; what shows can be opened. */
export function communeCells(commune: ProvinceCommune, month: Month, hidden: string): ReactNode[] {
  const figure = (written: string) => (commune.suppressed ? hidden : written);
  const opens = !commune.suppressed && commune.orders_delivered > 0;
  return [
    opens ? (
      <Link key="name" to={communeHref(commune, month)} className={textLink}>
        {commune.name}
      </Link>
    ) : (
      commune.name
    ),
    figure(formatDong(commune.gmv_net)),
    figure(formatNumber(commune.orders_delivered)),
    figure(formatNumber(commune.active_sellers)),
    formatNumber(commune.sellers),
  ];
}

/** Where a commune's month is opened by industry. */
export function communeHref({ commune_code }: ProvinceCommune, month: Month): string {
  return drillHref({ period: month, measure: 'gmv', path: [commune_code] });
}
