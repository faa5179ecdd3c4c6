import { isUtf8 } from 'node:buffer';
import { parse } from 'csv-parse/sync';
import { type CellValue, Workbook } from 'exceljs';
import { StatementError } from './statement-error';
import { unpacksWithin } from './unpacked-size';

/** Of a file as it is sent, and of what an archive may unpack to. */
export const STATEMENT_BYTES = 5 * 1024 * 1024;
const UNPACKED_BYTES = 40 * 1024 * 1024;

/** A month of a busy stall; more is brought in pieces. */
export const STATEMENT_ROWS = 2_000;
const COLUMNS = 40;
const CELL_LENGTH = 1_000;

/**
 * The cells of a bank's statement, CSV or XLSX, as text: dates `dd/MM/yyyy HH:mm:ss`, numbers as plain digits, rows without any
 * text left out.
 * @throws StatementError for whatever is no such file
 */
export async function readCells(bytes: Buffer): Promise<string[][]> {
  if (bytes.length === 0) throw new StatementError('empty');
  if (bytes.length > STATEMENT_BYTES) throw new StatementError('too_large');
  const rows = startsWith(bytes, 'PK\x03\x04') ? await readSheet(bytes) : readText(bytes);
  const filled = rows.filter((row) => row.some((cell) => cell !== ''));
  if (filled.length === 0) throw new StatementError('no_rows');
  if (filled.length > STATEMENT_ROWS) throw new StatementError('too_many_rows');
  return filled;
}

async function readSheet(bytes: Buffer): Promise<string[][]> {
  if (!unpacksWithin(bytes, UNPACKED_BYTES)) throw new StatementError('unpacks_too_large');
  const workbook = new Workbook();
  try {
    await workbook.xlsx.load(new Uint8Array(bytes).buffer);
  } catch {
    throw new StatementError('broken');
  }
  const [sheet] = workbook.worksheets;
  if (!sheet) throw new StatementError('broken');
  if (sheet.rowCount > STATEMENT_ROWS * 2) throw new StatementError('too_many_rows');
  const rows: string[][] = [];
  sheet.eachRow((row) => {
    const cells = Array.from({ length: Math.min(row.cellCount, COLUMNS) }, (_, index) =>
      textOf(row.getCell(index + 1).value),
    );
    rows.push(cells);
  });
  return rows;
}

function textOf(value: CellValue): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return dateText(value);
  if (typeof value !== 'object') return tidy(String(value));
  if ('formula' in value || 'sharedFormula' in value) throw new StatementError('formula');
  if ('richText' in value) return tidy(value.richText.map(({ text }) => text).join(''));
  if ('text' in value) return tidy(String(value.text));
  return '';
}

/** A sheet knows no time zone: its hours are those of the bank. */
function dateText(date: Date): string {
  if (Number.isNaN(date.getTime())) return '';
  const [day = '', time = ''] = date.toISOString().split('T');
  return `${day.split('-').reverse().join('/')} ${time.slice(0, 8)}`;
}

function readText(bytes: Buffer): string[][] {
  if (startsWith(bytes, '\xD0\xCF\x11\xE0')) throw new StatementError('old_excel');
  if (startsWith(bytes, '%PDF')) throw new StatementError('pdf');
  const text = decode(bytes);
  if (text.includes('\0') || /^\s*<(!doctype|html|\?xml|table)/i.test(text))
    throw new StatementError('wrong_type');
  let rows: string[][];
  try {
    rows = parse(text, {
      delimiter: delimiterOf(text),
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      max_record_size: 100_000,
    }) as string[][];
  } catch {
    throw new StatementError('broken');
  }
  return rows.map((row) => row.slice(0, COLUMNS).map(plainCell));
}

function decode(bytes: Buffer): string {
  if (startsWith(bytes, '\xFF\xFE')) return bytes.subarray(2).toString('utf16le');
  const bare = startsWith(bytes, '\xEF\xBB\xBF') ? bytes.subarray(3) : bytes;
  if (!isUtf8(bare)) throw new StatementError(bytes.includes(0) ? 'wrong_type' : 'encoding');
  return bare.toString('utf8');
}

/** The one that parts most of the first lines; amounts hold commas, so that one comes last. */
function delimiterOf(text: string): string {
  const lines = text.split(/\r?\n/, 60);
  const count = (mark: string) => lines.filter((line) => line.split(mark).length > 2).length;
  const [best = ','] = ['\t', ';', ','].sort((a, b) => count(b) - count(a));
  return best;
}

/** `="0011"` is how a bank keeps leading zeros; any other formula is none of a bank's. */
function plainCell(cell: string): string {
  const told = tidy(cell);
  const kept = /^="([^"]*)"$/.exec(told)?.[1];
  if (kept !== undefined) return kept;
  if (/^=/.test(told) || /^[+@-].*[(|!]/.test(told)) throw new StatementError('formula');
  return told;
}

function tidy(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\s\u00a0]+/g, ' ')
    .trim()
    .slice(0, CELL_LENGTH);
}

function startsWith(bytes: Buffer, mark: string): boolean {
  return bytes.subarray(0, mark.length).toString('latin1') === mark;
}
