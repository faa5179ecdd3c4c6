import { isUtf8 } from 'node:buffer';
import { parse } from 'csv-parse/sync';
import { type CellValue, Workbook } from 'exceljs';
import { storableText } from '../storable-json';
import { archiveProblem } from './check-archive';
import { type Place, TableFileError } from './table-file-error';
import { unpacksWithin } from './unpacked-size';

/** What an archive may unpack to. */
const UNPACKED_BYTES = 40 * 1024 * 1024;
const COLUMNS = 40;
const ENDINGS = { sheet: /\.xlsx$/i, text: /\.(csv|tsv|txt)$/i };

export interface TableLimits {
  /** Of the file as it is sent. */
  bytes: number;
  /** With any text in them, headings too. */
  rows: number;
  /** Characters; what is longer is cut. */
  cell: number;
  /** Whether a cell may have several lines; otherwise they become one. */
  lines?: boolean;
  /** What the sender's file is called, where its ending must say what is in it. */
  name?: string;
}

/** How people write half a kilogram: in the cells of a sheet numbers are no text yet. */
type DecimalMark = '.' | ',';

interface Reading extends TableLimits {
  decimal: DecimalMark;
}

/**
 * The cells of a table, CSV or XLSX, as text: dates `dd/MM/yyyy HH:mm:ss`, numbers as digits with `decimal` before parts of one. Rows without
 * any text are left out; `lines` are the numbers of the others in the file, from 1.
 * @throws TableFileError for whatever is no such file
 */
export async function readTable(
  bytes: Buffer,
  limits: TableLimits,
  decimal: DecimalMark = '.',
): Promise<{ cells: string[][]; lines: number[] }> {
  if (bytes.length === 0) throw new TableFileError('empty');
  if (bytes.length > limits.bytes) throw new TableFileError('too_large');
  const isSheet = startsWith(bytes, 'PK\x03\x04');
  if (limits.name && !ENDINGS[isSheet ? 'sheet' : 'text'].test(limits.name))
    throw new TableFileError('wrong_name');
  const reading = { ...limits, decimal };
  const rows = isSheet ? await readSheet(bytes, reading) : readText(bytes, reading);
  const filled = rows.filter(({ cells }) => cells.some((cell) => cell !== ''));
  if (filled.length === 0) throw new TableFileError('no_rows');
  if (filled.length > limits.rows) throw new TableFileError('too_many_rows');
  return { cells: filled.map(({ cells }) => cells), lines: filled.map(({ line }) => line) };
}

interface Row {
  line: number;
  cells: string[];
}

async function readSheet(bytes: Buffer, reading: Reading): Promise<Row[]> {
  if (!unpacksWithin(bytes, UNPACKED_BYTES)) throw new TableFileError('unpacks_too_large');
  const problem = archiveProblem(bytes);
  if (problem) throw new TableFileError(problem);
  const workbook = new Workbook();
  try {
    await workbook.xlsx.load(new Uint8Array(bytes).buffer);
  } catch {
    throw new TableFileError('broken');
  }
  const [sheet] = workbook.worksheets;
  if (!sheet) throw new TableFileError('broken');
  if (sheet.rowCount > reading.rows * 2) throw new TableFileError('too_many_rows');
  const rows: Row[] = [];
  sheet.eachRow((row, line) => {
    const cells = Array.from({ length: Math.min(row.cellCount, COLUMNS) }, (_, index) =>
      textOf(row.getCell(index + 1).value, reading, { line, column: index + 1 }),
    );
    rows.push({ line, cells });
  });
  return rows;
}

function textOf(value: CellValue, reading: Reading, at: Place): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return dateText(value);
  if (typeof value === 'number') return String(value).replace('.', reading.decimal);
  if (typeof value !== 'object') return tidy(String(value), reading);
  if ('formula' in value || 'sharedFormula' in value) throw new TableFileError('formula', at);
  if ('richText' in value) return tidy(value.richText.map(({ text }) => text).join(''), reading);
  if ('text' in value) return tidy(String(value.text), reading);
  return '';
}

/** A sheet knows no time zone: its hours are those of who wrote it. */
function dateText(date: Date): string {
  if (Number.isNaN(date.getTime())) return '';
  const [day = '', time = ''] = date.toISOString().split('T');
  return `${day.split('-').reverse().join('/')} ${time.slice(0, 8)}`;
}

function readText(bytes: Buffer, reading: Reading): Row[] {
  if (startsWith(bytes, '\xD0\xCF\x11\xE0')) throw new TableFileError('old_excel');
  if (startsWith(bytes, '%PDF')) throw new TableFileError('pdf');
  const text = decode(bytes);
  if (text.includes('\0') || /^\s*<(!doctype|html|\?xml|table)/i.test(text))
    throw new TableFileError('wrong_type');
  let rows: { record: string[]; info: { records: number; empty_lines: number } }[];
  try {
    rows = parse(text, {
      info: true,
      delimiter: delimiterOf(text),
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      max_record_size: 100_000,
    }) as unknown as typeof rows;
  } catch {
    throw new TableFileError('broken');
  }
  return rows.map(({ record, info }) => {
    const line = info.records + info.empty_lines;
    const cells = record
      .slice(0, COLUMNS)
      .map((cell, index) => plainCell(cell, reading, { line, column: index + 1 }));
    return { line, cells };
  });
}

function decode(bytes: Buffer): string {
  if (startsWith(bytes, '\xFF\xFE')) return bytes.subarray(2).toString('utf16le');
  const bare = startsWith(bytes, '\xEF\xBB\xBF') ? bytes.subarray(3) : bytes;
  if (!isUtf8(bare)) throw new TableFileError(bytes.includes(0) ? 'wrong_type' : 'encoding');
  return bare.toString('utf8');
}

/** The one that parts most of the first lines, then most of the first that it parts: amounts hold commas, lists semicolons. */
function delimiterOf(text: string): string {
  const lines = text.split(/\r?\n/, 60);
  const marks = ['\t', ';', ','].map((mark) => {
    const parted = lines.map((line) => line.split(mark).length).filter((parts) => parts > 2);
    return { mark, lines: parted.length, parts: parted[0] ?? 0 };
  });
  const [best] = marks.sort((a, b) => b.lines - a.lines || b.parts - a.parts);
  return best && best.lines > 0 ? best.mark : ',';
}

/** `="0011"` is how programs keep leading zeros; any other formula is not what a person has typed. */
function plainCell(cell: string, reading: Reading, at: Place): string {
  const told = tidy(cell, reading);
  const kept = /^="([^"]*)"$/.exec(told)?.[1];
  if (kept !== undefined) return kept;
  if (/^=/.test(told) || /^[+@-]\S.*[(|!]/.test(told)) throw new TableFileError('formula', at);
  return told;
}

function tidy(text: string, { cell, lines = false }: Reading): string {
  return storableText(text)
    .normalize('NFC')
    .replace(lines ? /[^\S\n]+/g : /\s+/g, ' ')
    .trim()
    .slice(0, cell);
}

function startsWith(bytes: Buffer, mark: string): boolean {
  return bytes.subarray(0, mark.length).toString('latin1') === mark;
}
