import type { DrillCell, DrillDown } from '@cho-phien/backend/contract';
import type { Messages } from '~/messages';
import { csvOf } from './csv';
import { MEASURES } from './drill-address';
import { readMeasure, writeVersion } from './drill-figures';

/** The page's figures as a file for a spreadsheet, all measures at once, with what was opened, versions, method and coverage. */
export function drillCsv(drill: DrillDown, { drill: t, reporting }: Messages): string {
  const periods = [t.period(drill.period), t.period(drill.previous)];
  const heading = MEASURES.flatMap((measure) => periods.map((period) => `${t.measures[measure]}, ${period}`));
  const line = ({ cell, label, now, before }: DrillCell) => [
    label,
    cell,
    ...MEASURES.flatMap((measure) =>
      [now, before].map((figures) => {
        const value = readMeasure(figures, measure);
        if (typeof value === 'number') return value;
        return value === 'hidden' ? reporting.hidden : '';
      }),
    ),
  ];
  return csvOf([
    [t.heading, ...drill.path.map(({ label }) => label)],
    [drill.by ? t.by[drill.by] : t.heading, t.code, ...heading],
    ...drill.rows.map(line),
    line({ ...drill.total, label: t.total(drill.total.label) }),
    [],
    ...drill.versions.map((version) => [writeVersion(version, t)]),
    ...[...drill.method, drill.coverage].map((sentence) => [sentence]),
  ]);
}
