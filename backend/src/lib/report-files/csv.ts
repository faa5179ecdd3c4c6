import type { IndicatorUnit } from '../../contract';
import { messages } from '../../messages';
import { csvRecord, UTF8_MARK } from '../table-file/csv-record';
import { type FrozenReport, fileStem, type ReportFile } from './report-file';

type Cell = string | number | null;

const words = messages.reportFiles;

/** One row for each figure, with what it is made of; hidden cells have no value and say so. UTF-8 with a byte order mark, for spreadsheets. */
export function csvFile({ content, sha256 }: FrozenReport): ReportFile {
  const { indicators, tables, sections = [] } = content.figures;
  const rows: Cell[][] = [
    [...words.csv_columns],
    ...indicators.flatMap((indicator): Cell[][] =>
      indicator.state === 'not_computable'
        ? [[indicator.id, indicator.name, '', '', null, null, null, words.not_computable, indicator.view]]
        : indicator.figures.map((figure) => [
            ...[indicator.id, indicator.name, figure.key, figure.label],
            ...[figure.value, figure.numerator, figure.denominator],
            indicator.placeholder
              ? `${words.units[figure.unit]}; ${words.placeholder}`
              : words.units[figure.unit],
            indicator.view,
          ]),
    ),
    ...tables.flatMap((table) =>
      table.rows.map((row): Cell[] => [
        ...['M1', table.title, row.cell, row.label],
        ...[row.suppressed ? null : row.gmv_net, null, null],
        row.suppressed ? words.hidden : words.units.dong,
        table.view,
      ]),
    ),
    ...sections.flatMap(({ key, title, columns, rows }) =>
      rows.flatMap((row) =>
        columns.map((column, index): Cell[] => {
          const cell = row.cells[index] ?? null;
          const hidden = row.suppressed && cell === null;
          const value = typeof cell === 'number' ? cell : null;
          const unit = hidden ? words.hidden : unitWord(column.unit);
          const label = typeof cell === 'string' ? `${row.label}: ${cell}` : row.label;
          return [key, `${title}: ${column.label}`, row.key, label, value, null, null, unit, ''];
        }),
      ),
    ),
    ['SHA-256', '', '', sha256, null, null, null, '', ''],
  ];
  return {
    name: `${fileStem(content)}.csv`,
    type: 'text/csv; charset=utf-8',
    body: Buffer.from(UTF8_MARK + rows.map(csvRecord).join('')),
  };
}

const unitWord = (unit: IndicatorUnit | 'text'): string => (unit === 'text' ? '' : words.units[unit]);
