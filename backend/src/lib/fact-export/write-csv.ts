import { createWriteStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { messages } from '../../messages';
import type { FactLine } from '../../modules/reporting/fact-lines';
import { safeText } from '../table-file/safe-text';
import { FACT_COLUMNS } from './columns';

/** Excel takes a file for UTF-8 only with this mark. */
const MARK = '\uFEFF';

/** Writes pages as they come; the next is not read before the last is on disk. Answers the size in bytes. */
export async function writeCsv(path: string, pages: AsyncIterable<FactLine[]>): Promise<number> {
  await pipeline(Readable.from(textOf(pages)), createWriteStream(path, { mode: 0o600 }));
  return (await stat(path)).size;
}

async function* textOf(pages: AsyncIterable<FactLine[]>): AsyncIterable<string> {
  yield MARK + row(FACT_COLUMNS.map(({ head }) => head));
  for await (const page of pages) {
    yield page.map((line) => row(FACT_COLUMNS.map(({ cell }) => cell(line)))).join('');
  }
  yield row([]);
  for (const sentence of messages.factExport.method) yield row([sentence]);
}

function row(cells: (string | number | Date | null)[]): string {
  return `${cells.map(written).join(',')}\r\n`;
}

function written(value: string | number | Date | null): string {
  if (value === null) return '';
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  const text = typeof value === 'string' ? safeText(value) : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
