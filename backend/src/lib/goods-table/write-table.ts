import { once } from 'node:events';
import type { Writable } from 'node:stream';
import { type DataValidation, stream, type Worksheet } from 'exceljs';
import { messages } from '../../messages';
import { readAmount, readDong } from '../goods/read-number';
import { csvRecord, UTF8_MARK } from '../table-file/csv-record';
import { safeText } from '../table-file/safe-text';
import { GOODS_COLUMNS, GOODS_LIMITS, type GoodsCells, type GoodsColumn } from './columns';
import type { CellWords, WordColumn } from './words';

const say = messages.goodsImport;

export type TableFormat = 'xlsx' | 'csv';

/** A row with what is wrong with it, where the file is one of rows to mend. */
export interface TableRow {
  cells: GoodsCells;
  problem?: string;
}

interface Table {
  format: TableFormat;
  words: Record<WordColumn, CellWords>;
  /** None: an empty file to fill in. */
  pages: AsyncIterable<TableRow[]>;
  /** Whether there is a last column with what is wrong. */
  problems?: boolean;
}

export const TABLE_TYPES: Record<TableFormat, string> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
};

/** Writes a table of goods, page by page, and ends the stream. */
export async function writeTable(to: Writable, table: Table): Promise<void> {
  await (table.format === 'csv' ? writeCsv(to, table) : writeXlsx(to, table));
}

async function writeCsv(to: Writable, { pages, problems }: Table): Promise<void> {
  const heads = GOODS_COLUMNS.map((column) => say.columns[column]);
  to.write(UTF8_MARK + csvRecord([...heads, ...(problems ? [say.problem_column] : [])]));
  for await (const page of pages) {
    const text = page.map(({ cells, problem }) =>
      csvRecord([
        ...GOODS_COLUMNS.map((column) => cells[column] ?? ''),
        ...(problems ? [problem ?? ''] : []),
      ]),
    );
    if (!to.write(text.join(''))) await once(to, 'drain');
  }
  to.end();
}

/** Which cells a table program should add up. */
const NUMBERS: Partial<Record<GoodsColumn, (text: string) => number | null>> = {
  content: readAmount,
  price: readDong,
  stock: readDong,
  preparation_days: readDong,
  shelf_life_days: readDong,
  alcohol_percent: readAmount,
};
const FORMATS: Partial<Record<GoodsColumn, string>> = {
  price: '#,##0',
  stock: '#,##0',
  sku: '@',
  vsic: '@',
  slug: '@',
};
const WIDE: readonly GoodsColumn[] = ['name', 'category', 'description', 'photos', 'storage', 'ingredients'];
const NEEDED: readonly GoodsColumn[] = [
  'name',
  'category',
  'unit',
  'content',
  'content_unit',
  'price',
  'stock',
];
const HEAD = 'FFEFE9DD';

async function writeXlsx(to: Writable, { words, pages, problems }: Table): Promise<void> {
  const book = new stream.xlsx.WorkbookWriter({ stream: to, useStyles: true, useSharedStrings: false });
  const sheet = book.addWorksheet(say.sheet, { views: [{ state: 'frozen', ySplit: 1, xSplit: 2 }] });
  sheet.columns = [
    ...GOODS_COLUMNS.map((column) => ({
      header: say.columns[column],
      width: WIDE.includes(column) ? 30 : 16,
      style: {
        numFmt: FORMATS[column] ?? 'General',
        alignment: { vertical: 'top' as const, wrapText: WIDE.includes(column) },
      },
    })),
    ...(problems ? [{ header: say.problem_column, width: 60 }] : []),
  ];
  const head = sheet.getRow(1);
  head.eachCell((cell, index) => {
    const column = GOODS_COLUMNS[index - 1];
    const needed = column === undefined || NEEDED.includes(column);
    cell.font = { bold: true, color: { argb: needed ? 'FF9B2C1F' : 'FF2B2B2B' } };
    cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: HEAD } };
    cell.alignment = { wrapText: true, vertical: 'middle' };
  });
  head.commit();
  const lists = listsOf(words);
  for (const [index, { column, choices }] of lists.entries())
    addChoices(sheet, column, index, choices.length);
  for await (const page of pages) {
    for (const { cells, problem } of page) {
      const values = GOODS_COLUMNS.map((column) => cellOf(column, cells[column] ?? ''));
      sheet.addRow([...values, ...(problems ? [safeText(problem ?? '')] : [])]).commit();
    }
  }
  sheet.commit();
  writeLists(book.addWorksheet(say.choices_sheet), lists);
  writeHelp(book.addWorksheet(say.help_sheet));
  await book.commit();
}

function cellOf(column: GoodsColumn, text: string): string | number | null {
  if (text === '') return null;
  return NUMBERS[column]?.(text) ?? safeText(text);
}

interface ChoiceList {
  column: GoodsColumn;
  choices: string[];
}

function listsOf(words: Record<WordColumn, CellWords>): ChoiceList[] {
  const chosen = (
    ['category', 'content_unit', 'origin_commune_code', 'vat_class', 'delivery_limit', 'allergens'] as const
  ).map((column) => ({ column, choices: words[column].words }));
  return [...chosen, { column: 'unit', choices: messages.goods.units }];
}

/** A drop-down, and a word when something else is typed where only the list is understood. */
function addChoices(sheet: Worksheet, column: GoodsColumn, at: number, count: number): void {
  const place = letter(GOODS_COLUMNS.indexOf(column));
  const from = letter(at);
  const free = column === 'unit' || column === 'allergens';
  const rule: DataValidation = {
    type: 'list',
    allowBlank: true,
    formulae: [`'${say.choices_sheet}'!$${from}$2:$${from}$${count + 1}`],
    showErrorMessage: !free,
    errorStyle: 'stop',
    errorTitle: say.columns[column],
    error: say.help[column].slice(0, 220),
  };
  // The writer of whole workbooks and this one keep them alike; the types know only the former.
  const { dataValidations } = sheet as unknown as {
    dataValidations: { add(range: string, rule: DataValidation): void };
  };
  dataValidations.add(`${place}2:${place}${GOODS_LIMITS.rows}`, rule);
}

const letter = (index: number): string => String.fromCharCode(65 + index);

function writeLists(sheet: Worksheet, lists: ChoiceList[]): void {
  sheet.columns = lists.map(({ column }) => ({ header: say.columns[column], width: 30 }));
  sheet.getRow(1).font = { bold: true };
  sheet.getRow(1).commit();
  const longest = Math.max(...lists.map(({ choices }) => choices.length));
  for (let row = 0; row < longest; row++) {
    sheet.addRow(lists.map(({ choices }) => choices[row] ?? null)).commit();
  }
  sheet.commit();
}

function writeHelp(sheet: Worksheet): void {
  sheet.columns = [{ width: 28 }, { width: 100 }];
  for (const sentence of say.help_intro) sheet.addRow([sentence]).commit();
  sheet.addRow([]).commit();
  const head = sheet.addRow(say.help_columns);
  head.font = { bold: true };
  head.commit();
  for (const column of GOODS_COLUMNS) sheet.addRow([say.columns[column], say.help[column]]).commit();
  sheet.commit();
}
