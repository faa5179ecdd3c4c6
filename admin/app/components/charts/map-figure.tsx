import type { ProvinceCommune } from '@cho-phien/backend/contract';
import { formatPercent } from '@cho-phien/storefront/format';
import { sortCommunes } from '~/lib/commune-order';
import type { Month } from '~/lib/month';
import { useMessages } from '~/messages';
import { communeCells } from '../commune-table';
import { DataTable } from '../data-table';
import { CommuneMap } from './commune-map';
import { FigureCard } from './figure-card';

interface MapFigureProps {
  communes: ProvinceCommune[];
  month: Month;
  coverage: string;
}

/** Where the sales of a month come from, with method, coverage and table. */
export function MapFigure({ communes, month, coverage }: MapFigureProps) {
  const { overview: t } = useMessages();
  const ranked = sortCommunes(communes, { column: 'gmv_net', direction: 'descending' });
  const shown = ranked.filter((commune) => !commune.suppressed);
  const total = shown.reduce((sum, commune) => sum + commune.gmv_net, 0);
  const first = shown[0];
  const title =
    first && total > 0
      ? t.map.finding(first.name, formatPercent((first.gmv_net / total) * 100))
      : t.map.nothing;
  return (
    <FigureCard
      testId="commune-map"
      title={title}
      unit={t.map.unit}
      notes={[t.map.method, `${t.coverage}: ${coverage}`]}
      table={
        <DataTable
          caption={t.map.unit}
          columns={[
            { key: 'name', label: t.table.name },
            { key: 'gmv', label: t.table.gmv, numeric: true },
            { key: 'orders', label: t.table.orders, numeric: true },
            { key: 'active', label: t.table.activeSellers, numeric: true },
            { key: 'sellers', label: t.table.sellers, numeric: true },
          ]}
          rows={ranked.map((commune) => ({
            key: commune.commune_code,
            cells: communeCells(commune, month, t.map.hidden),
          }))}
        />
      }
    >
      <CommuneMap communes={communes} month={month} label={`${title}. ${t.map.unit}`} />
    </FigureCard>
  );
}
