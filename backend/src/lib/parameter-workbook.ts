import { type CellValue, Workbook } from 'exceljs';
import { messages } from '../messages';
import { fixZipDates } from './report-files/fix-zip-dates';

const words = messages.parameterImport;

/** The columns of the workbook in their order, named as the fields of a new parameter. */
const COLUMNS = [
  ...(['kind', 'key', 'subject', 'label', 'value', 'unit', 'price_basis', 'basis'] as const),
  ...(['valid_from', 'valid_to', 'source', 'document', 'released_on', 'placeholder', 'note'] as const),
];
type Column = (typeof COLUMNS)[number];

const MOST_ROWS = 2000;
const DAYS: readonly Column[] = ['valid_from', 'valid_to', 'released_on'];
/** When the template was made, as far as its bytes tell. */
const MADE = new Date('2026-01-01T00:00:00Z');

export interface WorkbookRow {
  /** As the spreadsheet counts, from 1 with the heads. */
  row: number;
  /** As far as it could be read; checked by the same rules as the form's. */
  values: Partial<Record<Column, unknown>>;
}

export type ReadWorkbook = { rows: WorkbookRow[] } | { problem: string };

/** The empty workbook with its heads, an example and the words that its lists know. */
export async function templateWorkbook(): Promise<Buffer> {
  const book = new Workbook();
  Object.assign(book, { created: MADE, modified: MADE });
  const sheet = book.addWorksheet(words.sheet, { views: [{ state: 'frozen', ySplit: 1 }] });
  sheet.columns = COLUMNS.map((column) => ({ header: words.columns[column], width: 22 }));
  sheet.getRow(1).font = { bold: true };
  sheet.addRow(COLUMNS.map((column) => words.example[column]));
  const help = book.addWorksheet(words.help_sheet);
  help.columns = [{ width: 28 }, { width: 90 }];
  help.addRows(COLUMNS.map((column) => [words.columns[column], words.help[column]]));
  return fixZipDates(Buffer.from(await book.xlsx.writeBuffer()));
}

/** The first sheet's rows, by its heads in whatever order; empty rows are passed over. */
export async function readParameterWorkbook(bytes: Buffer): Promise<ReadWorkbook> {
  const book = new Workbook();
  const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
  const loaded = await book.xlsx.load(file as ArrayBuffer).catch(() => null);
  const sheet = loaded?.worksheets[0];
  if (!sheet) return { problem: words.unreadable };
  const places = new Map<Column, number>();
  sheet.getRow(1).eachCell((cell, index) => {
    const column = COLUMNS.find((one) => words.columns[one] === textOf(cell.value));
    if (column) places.set(column, index);
  });
  const absent = COLUMNS.filter((column) => !places.has(column));
  if (absent.length > 0) {
    return { problem: words.columns_missing(absent.map((column) => words.columns[column]).join(', ')) };
  }
  if (sheet.rowCount > MOST_ROWS + 1) return { problem: words.too_many(MOST_ROWS) };
  const rows: WorkbookRow[] = [];
  sheet.eachRow((row, number) => {
    if (number === 1) return;
    const cells = [...places].map(([column, index]) => [column, read(column, row.getCell(index).value)]);
    const values = Object.fromEntries(cells.filter(([, value]) => value !== undefined));
    if (Object.keys(values).length > 0) rows.push({ row: number, values });
  });
  return rows.length === 0 ? { problem: words.empty } : { rows };
}

/** A cell as its field wants it; undefined for an empty one. */
function read(column: Column, cell: CellValue): unknown {
  const plain = typeof cell === 'object' && cell !== null && 'result' in cell ? (cell.result ?? null) : cell;
  if (DAYS.includes(column) && plain instanceof Date) return plain.toISOString().slice(0, 10);
  if (column === 'value' && typeof plain === 'number') return plain;
  const text = textOf(plain);
  if (text === '') return undefined;
  if (DAYS.includes(column)) return isoDay(text);
  if (column === 'value') return numberOf(text);
  if (column === 'placeholder') return text.toLocaleLowerCase('vi') === words.yes;
  if (column === 'kind') return codeOf(words.kinds, text);
  if (column === 'price_basis') return codeOf(words.price_bases, text);
  return text;
}

function textOf(cell: unknown): string {
  if (typeof cell === 'string' || typeof cell === 'number') return String(cell).trim();
  if (typeof cell !== 'object' || cell === null) return '';
  if ('richText' in cell && Array.isArray(cell.richText)) {
    return cell.richText
      .map((part: { text?: unknown }) => String(part.text ?? ''))
      .join('')
      .trim();
  }
  return 'text' in cell ? String(cell.text).trim() : '';
}

/** `31/10/2026` as `2026-10-31`; anything else stays as it is, to be refused by name. */
function isoDay(text: string): string {
  const [, day, month, year] = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4})$/.exec(text) ?? [];
  return day && month && year ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : text;
}

/** `1.284,5` as people write it; what is no number stays text, to be refused by name. */
function numberOf(text: string): number | string {
  return /^-?\d{1,3}(\.\d{3})*(,\d+)?$|^-?\d+(,\d+)?$/.test(text)
    ? Number(text.replaceAll('.', '').replace(',', '.'))
    : text;
}

/** The code of a word of a list, or of itself. */
function codeOf(list: Record<string, string>, text: string): string {
  const wanted = text.toLocaleLowerCase('vi');
  return Object.keys(list).find((code) => list[code]?.toLocaleLowerCase('vi') === wanted) ?? text;
}
