import type { ParameterOrigin } from '@cho-phien/backend/contract';
import { formatDate, formatPercent } from '@cho-phien/storefront/format';
import { useMessages } from '~/messages';
import { Card } from '../card';
import { DataTable } from '../data-table';

interface OfficialSeriesProps {
  official: ParameterOrigin[];
  goals: ParameterOrigin[];
}

/** What the official methods say, each by itself: the two are never in one table, since they must not be compared. */
export function OfficialSeries({ official, goals }: OfficialSeriesProps) {
  const t = useMessages().reporting.grdp;
  const methods = [...new Set(official.map(({ basis }) => basis))].sort();
  return (
    <Card title={t.official}>
      <p>{t.officialNote}</p>
      <ul className="mt-2 list-disc space-y-1 pl-5 text-sm">
        <li>{t.methods.gso}</li>
        <li>{t.methods.mic}</li>
      </ul>
      <div className="mt-4 grid grid-cols-[minmax(0,1fr)] gap-6 lg:grid-cols-2">
        {methods.map((basis) => (
          <div key={basis}>
            <h3 className="mb-1 font-semibold">{basis}</h3>
            <SeriesTable caption={basis} rows={official.filter((row) => row.basis === basis)} />
          </div>
        ))}
      </div>
      {goals.length > 0 && (
        <div className="mt-6">
          <h3 className="mb-1 font-semibold">{t.goals}</h3>
          <SeriesTable caption={t.goals} rows={goals} />
        </div>
      )}
    </Card>
  );
}

function SeriesTable({ caption, rows }: { caption: string; rows: ParameterOrigin[] }) {
  const t = useMessages().reporting.grdp;
  return (
    <DataTable
      caption={caption}
      columns={[
        { key: 'place', label: t.place },
        { key: 'value', label: t.value, numeric: true },
        { key: 'source', label: t.source },
      ]}
      rows={rows.map((row) => ({
        key: row.id,
        cells: [
          `${row.label}, ${row.valid_from.slice(0, 4)}`,
          `${formatPercent(row.value, 2)} ${row.unit.replace('%', '').trim()}`,
          <span key="source" className="text-soft">
            {row.source}
            {row.released_on && (
              <span className="block text-xs">{t.released(formatDate(row.released_on))}</span>
            )}
          </span>,
        ],
      }))}
    />
  );
}
