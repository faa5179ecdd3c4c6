import { createWriteStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { messages } from '../../messages';
import type { FactLine } from '../../modules/reporting/fact-lines';
import { csvRecord, UTF8_MARK } from '../table-file/csv-record';
import { FACT_COLUMNS } from './columns';

/** Writes pages as they come; the next is not read before the last is on disk. Answers the size in bytes. */
export async function writeCsv(path: string, pages: AsyncIterable<FactLine[]>): Promise<number> {
  await pipeline(Readable.from(textOf(pages)), createWriteStream(path, { mode: 0o600 }));
  return (await stat(path)).size;
}

async function* textOf(pages: AsyncIterable<FactLine[]>): AsyncIterable<string> {
  yield UTF8_MARK + row(FACT_COLUMNS.map(({ head }) => head));
  for await (const page of pages) {
    yield page.map((line) => row(FACT_COLUMNS.map(({ cell }) => cell(line)))).join('');
  }
  yield row([]);
  for (const sentence of messages.factExport.method) yield row([sentence]);
}

/** Days as other programs sort them. */
function row(cells: (string | number | Date | null)[]): string {
  return csvRecord(cells.map((cell) => (cell instanceof Date ? cell.toISOString().slice(0, 10) : cell)));
}
