import { createReadStream, createWriteStream } from 'node:fs';
import { rm, stat } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { finished, pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';
import { messages } from '../../messages';
import { type ArchivedInvoice, fileName, type MonthSource } from './archived-invoice';
import { InvoiceTable } from './invoice-table';

export interface ArchiveTask {
  month: string;
  source: MonthSource;
  /** Where the archive will lie; `<path>.xlsx` is used on the way. */
  path: string;
  /** Told of each page that is in the archive. */
  onProgress: (done: number, total: number) => Promise<void>;
}

/**
 * Writes all invoices of a month into one ZIP: the table, and each XML and PDF. Never more than one page of invoices and one
 * document are held in memory, however many there are. Answers the size in bytes.
 */
export async function writeArchive({ month, source, path, onProgress }: ArchiveTask): Promise<number> {
  const tablePath = `${path}.xlsx`;
  const zip = new ZipFile();
  const over = new AbortController();
  const written = pipeline(zip.outputStream, createWriteStream(path), { signal: over.signal });
  // Whoever fails first is told below; the other side must not fail unheard.
  written.catch(() => undefined);
  try {
    const table = new InvoiceTable(tablePath, month);
    const total = await source.count();
    let done = 0;
    for await (const page of source.pages()) {
      for (const invoice of page) {
        await Promise.race([addDocuments(zip, source, invoice), written]);
        table.addInvoice(invoice);
      }
      done += page.length;
      await onProgress(done, total);
    }
    for await (const page of source.pages()) {
      for (const invoice of page) table.addLines(invoice);
    }
    await table.end();
    await Promise.race([
      addStream(zip, createReadStream(tablePath), messages.invoiceExport.table(month), new Date(), true),
      written,
    ]);
    zip.end();
    await written;
    return (await stat(path)).size;
  } finally {
    // After a failure nothing would ever end the file.
    over.abort();
    await rm(tablePath, { force: true });
  }
}

async function addDocuments(zip: ZipFile, source: MonthSource, invoice: ArchivedInvoice): Promise<void> {
  for (const kind of ['xml', 'pdf'] as const) {
    const bytes = await source.file(invoice, kind);
    if (!bytes) continue;
    // A PDF is compressed inside.
    const name = `${kind}/${fileName(invoice)}.${kind}`;
    await addStream(zip, Readable.from([bytes]), name, invoice.signed_at ?? new Date(), kind === 'xml');
  }
}

/** Waits until the entry has been taken, so that the next one is not read before. */
async function addStream(
  zip: ZipFile,
  stream: Readable,
  name: string,
  mtime: Date,
  compress: boolean,
): Promise<void> {
  const taken = finished(stream, { writable: false });
  zip.addReadStreamLazy(name, { mtime, compress }, handOver(stream));
  await taken;
}

/** The archive keeps this function to its end, but not the document: it lets go of the stream as soon as it is asked for it. */
function handOver(stream: Readable): (take: (error: unknown, stream: NodeJS.ReadableStream) => void) => void {
  const waiting = [stream];
  return (take) => {
    for (const given of waiting.splice(0)) take(null, given);
  };
}
