import { type CellValue, Workbook, type Worksheet } from 'exceljs';
import type {
  FiguresTable,
  IndicatorFigure,
  IndicatorUnit,
  ReportContent,
  ReportSection,
} from '../../contract';
import { messages } from '../../messages';
import { fixZipDates } from './fix-zip-dates';
import { type FrozenReport, fileStem, type ReportFile } from './report-file';

const words = messages.reportFiles;
const MONEY = '#,##0';
/** Whole numbers and the odd rate between them. */
const COUNT = '#,##0.##';
const FORMATS: Record<IndicatorUnit, string> = {
  dong: MONEY,
  count: MONEY,
  percent: '0.00',
  percentage_point: '0.000000000000',
  per_thousand: '0.0',
};
const PER: Partial<Record<IndicatorUnit, number>> = {
  percent: 100,
  percentage_point: 100,
  per_thousand: 1000,
};

/** Typed cells under Vietnamese heads; ratios and value added are formulas with their values, for who wants to check. */
export async function workbookFile({ content, sha256 }: FrozenReport): Promise<ReportFile> {
  const book = new Workbook();
  const at = new Date(content.approved_at);
  Object.assign(book, {
    creator: content.issuer,
    created: at,
    modified: at,
    lastModifiedBy: content.approved_by,
  });
  addCover(book, content, sha256);
  addIndicators(book, content);
  addIndustries(book, content);
  for (const table of content.figures.tables) addTable(book, table);
  for (const section of content.figures.sections ?? []) addSection(book, section);
  addParameters(book, content);
  const body = fixZipDates(Buffer.from(await book.xlsx.writeBuffer()));
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  return { name: `${fileStem(content)}.xlsx`, type, body };
}

function sheetOf(book: Workbook, name: string, heads: readonly string[], widths: number[]): Worksheet {
  const sheet = book.addWorksheet(name, { views: [{ state: 'frozen', ySplit: 1 }] });
  sheet.columns = heads.map((header, index) => ({ header, width: widths[index] ?? 16 }));
  sheet.getRow(1).font = { bold: true };
  return sheet;
}

function addCover(book: Workbook, content: ReportContent, sha256: string): void {
  const { figures } = content;
  const sheet = sheetOf(book, words.sheets.cover, [words.cover.what, words.cover.value], [34, 100]);
  const rows: [string, string | number][] = [
    [words.cover.report, words.title(messages.reports.kinds[content.kind], content.period)],
    [words.cover.version, content.version],
    [words.cover.change_note, content.change_note ?? ''],
    [words.cover.area, figures.area.name],
    [words.cover.drafted_by, content.drafted_by],
    [words.cover.approved_by, content.approved_by],
    [words.cover.approved_at, content.approved_at],
    [words.cover.hash, sha256],
    [words.cover.previous_hash, content.previous_sha256 ?? ''],
    [words.cover.coverage, figures.coverage],
    ...figures.exceptions.map((text): [string, string] => [words.cover.exception, text]),
    ...figures.method.map((text): [string, string] => [words.cover.method, text]),
  ];
  sheet.addRows(rows);
  sheet.getColumn(2).alignment = { wrapText: true, vertical: 'top' };
}

function addIndicators(book: Workbook, { figures }: ReportContent): void {
  const sheet = sheetOf(
    book,
    words.sheets.indicators,
    words.indicator_columns,
    [7, 40, 30, 22, 14, 22, 22, 16, 60],
  );
  for (const indicator of figures.indicators) {
    const { id, name, view, symbols, state, needs, placeholder } = indicator;
    const shown = words.views[view];
    if (state === 'not_computable') {
      const missing = `${words.not_computable}: ${needs.map(({ label }) => label).join('; ')}`;
      sheet.addRow([id, name, missing, null, '', null, null, shown, symbols]);
      continue;
    }
    for (const figure of indicator.figures) {
      const unit = placeholder
        ? `${words.units[figure.unit]}; ${words.placeholder}`
        : words.units[figure.unit];
      const { numerator, denominator, label } = figure;
      const row = sheet.addRow([id, name, label, null, unit, numerator, denominator, shown, symbols]);
      row.getCell(4).value = valueOrFormula(figure, row.number);
      row.getCell(4).numFmt = FORMATS[figure.unit];
      for (const column of [6, 7]) row.getCell(column).numFmt = MONEY;
    }
  }
}

function valueOrFormula({ value, unit, denominator }: IndicatorFigure, row: number): CellValue {
  const per = PER[unit];
  return denominator === null || per === undefined
    ? value
    : { formula: `F${row}/G${row}*${per}`, result: value };
}

function addIndustries(book: Workbook, { figures }: ReportContent): void {
  const sheet = sheetOf(book, words.sheets.industries, words.industry_columns, [10, 46, 20, 20, 14, 22]);
  for (const { vsic, label, gmv_net, output, ratio, value_added } of figures.industries) {
    const code = vsic === 'other' ? '' : vsic;
    const row = sheet.addRow([code, label, gmv_net, output, ratio, value_added]);
    for (const column of [3, 4, 6]) row.getCell(column).numFmt = MONEY;
  }
}

function addTable(book: Workbook, table: FiguresTable): void {
  const sheet = sheetOf(book, words.sheets[table.by], words.table_columns, [12, 42, 18, 16, 22, 24]);
  for (const row of table.rows) {
    const figures = row.suppressed ? [null, null, null] : [row.active_sellers, row.orders, row.gmv_net];
    const added = sheet.addRow([
      row.cell,
      row.label,
      ...figures,
      row.suppressed ? words.hidden : words.views[table.view],
    ]);
    for (const column of [3, 4, 5]) added.getCell(column).numFmt = MONEY;
  }
}

function addSection(book: Workbook, { key, columns, rows }: ReportSection): void {
  const heads = [words.section_row, ...columns.map(({ label }) => label)];
  const sheet = sheetOf(book, words.section_sheets[key] ?? key, heads, [52, ...columns.map(() => 24)]);
  for (const { label, cells, suppressed } of rows) {
    const row = sheet.addRow([label, ...cells.map((cell) => cell ?? (suppressed ? words.hidden : null))]);
    columns.forEach(({ unit }, index) => {
      if (unit !== 'text') row.getCell(index + 2).numFmt = unit === 'count' ? COUNT : FORMATS[unit];
    });
  }
}

function addParameters(book: Workbook, { figures }: ReportContent): void {
  const sheet = sheetOf(
    book,
    words.sheets.parameters,
    words.parameter_columns,
    [46, 22, 14, 20, 12, 12, 40, 30, 14, 12, 24, 24],
  );
  for (const row of figures.parameters) {
    sheet.addRow([
      ...[row.label, row.value, row.unit, words.price_bases[row.price_basis]],
      ...[row.valid_from, row.valid_to ?? '', row.source, row.document ?? '', row.released_on ?? ''],
      ...[row.placeholder ? words.placeholder : '', row.entered_by, row.approved_by ?? ''],
    ]);
  }
}
