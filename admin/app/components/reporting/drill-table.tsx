import type { DrillCell, DrillDown } from '@cho-phien/backend/contract';
import { MEASURES, type Measure } from '~/lib/drill-address';
import { readMeasure, writeMeasure } from '~/lib/drill-figures';
import { useMessages } from '~/messages';
import { DataTable } from '../data-table';

/** Every measure of every row, in both periods. */
export function DrillTable({ drill }: { drill: DrillDown }) {
  const { drill: t, reporting } = useMessages();
  const write = (figures: DrillCell['now'], measure: Measure) => {
    const value = readMeasure(figures, measure);
    if (typeof value === 'number') return writeMeasure(value, measure);
    return value === 'hidden' ? reporting.hidden : '–';
  };
  const periods = [t.period(drill.period), t.period(drill.previous)];
  const total = { ...drill.total, cell: 'total', label: t.total(drill.total.label) };
  return (
    <DataTable
      caption={drill.by ? t.by[drill.by] : t.heading}
      columns={[
        { key: 'cell', label: drill.by ? t.by[drill.by] : t.heading },
        ...MEASURES.flatMap((measure) =>
          periods.map((period) => ({
            key: `${measure} ${period}`,
            label: (
              <>
                <span className="block font-normal text-soft">{period}</span>
                {t.measures[measure]}
              </>
            ),
            numeric: true as const,
          })),
        ),
      ]}
      rows={[...drill.rows, total].map((row) => ({
        key: row.cell,
        cells: [
          row.label,
          ...MEASURES.flatMap((measure) => [write(row.now, measure), write(row.before, measure)]),
        ],
      }))}
    />
  );
}
