import type { FiguresTable, ReportContent, ReportSection } from '../../contract';
import { messages } from '../../messages';
import { type FrozenReport, fileStem, type ReportFile } from './report-file';

const words = messages.reportFiles;

/** JSON-stat 2.0: a collection of the indicators and of each table; a hidden value is null with the status `c`. */
export function jsonStatFile({ content, sha256 }: FrozenReport): ReportFile {
  const collection = {
    version: '2.0',
    class: 'collection',
    label: words.title(messages.reports.kinds[content.kind], content.period),
    updated: content.approved_at,
    extension: { sha256, version: content.version, previous_sha256: content.previous_sha256 },
    link: {
      item: [
        indicators(content),
        ...content.figures.tables.map((table) => tableOf(content, table)),
        ...(content.figures.sections ?? []).map((section) => sectionOf(content, section)),
      ],
    },
  };
  const body = Buffer.from(`${JSON.stringify(collection, null, 1)}\n`);
  return { name: `${fileStem(content)}.jsonstat.json`, type: 'application/json; charset=utf-8', body };
}

function indicators(content: ReportContent) {
  const cells = content.figures.indicators.flatMap((indicator): Cell[] =>
    indicator.figures.length === 0
      ? [{ key: indicator.id, label: indicator.name, value: null, status: 'x' }]
      : indicator.figures.map((figure) => ({
          key: `${indicator.id}.${figure.key}`,
          label: `${indicator.name}: ${figure.label} (${words.units[figure.unit]})`,
          value: figure.value,
          status: indicator.placeholder ? 'p' : '',
        })),
  );
  return dataset(content, { label: words.indicators, by: 'indicator', cells });
}

function tableOf(content: ReportContent, table: FiguresTable) {
  const cells = table.rows.map((row) => ({
    key: row.cell,
    label: row.label,
    value: row.suppressed ? null : row.gmv_net,
    status: row.suppressed ? 'c' : '',
  }));
  return dataset(content, { label: `${table.title}: ${words.units.dong}`, by: table.by, cells });
}

/** The numbers of a section; its texts are in the other formats. */
function sectionOf(content: ReportContent, { key, title, columns, rows }: ReportSection) {
  const cells = rows.flatMap((row) =>
    columns.flatMap((column, index): Cell[] => {
      const value = row.cells[index] ?? null;
      if (typeof value === 'string') return [];
      const status = value === null ? (row.suppressed ? 'c' : 'x') : '';
      return [{ key: `${row.key}.${column.key}`, label: `${row.label}: ${column.label}`, value, status }];
    }),
  );
  return dataset(content, { label: title, by: key, cells });
}

interface Cell {
  key: string;
  label: string;
  value: number | null;
  status: string;
}

interface Cells {
  label: string;
  by: string;
  cells: Cell[];
}

function dataset({ figures, period }: ReportContent, { label, by, cells }: Cells) {
  const index = Object.fromEntries(cells.map(({ key }, position) => [key, position]));
  const labels = Object.fromEntries(cells.map((cell) => [cell.key, cell.label]));
  const status = cells.flatMap((cell, position) => (cell.status ? [[String(position), cell.status]] : []));
  return {
    class: 'dataset',
    label,
    source: figures.coverage,
    id: ['time', by],
    size: [1, cells.length],
    role: { time: ['time'] },
    dimension: {
      time: { label: words.period, category: { index: { [period]: 0 } } },
      [by]: { label, category: { index, label: labels } },
    },
    value: cells.map(({ value }) => value),
    ...(status.length > 0 && { status: Object.fromEntries(status) }),
    note: figures.method,
  };
}
