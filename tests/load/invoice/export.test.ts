import { randomBytes } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { aHeading, aSale, buildInvoice, COMPANY } from '@cho-phien/backend/testing/einvoice';
import {
  type ArchivedInvoice,
  drawInvoice,
  type MonthSource,
  writeArchive,
} from '@cho-phien/backend/testing/invoice-export';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { measure } from '../measure';
import { reportTime } from '../report';

const PAGE = 100;
const DRAWN = 100;
const XML_BYTES = 6_000;
const MEGABYTE = 1_048_576;
/** What a month may take above what one page of invoices does, with what awaits collection; the archive is five times as large. */
const ROOM = 128;

const SALE = aSale()
  .goods('a', 324_000, '8', { name: 'Hạt điều rang muối 500 g', quantity: '2' })
  .goods('b', 157_500, '5', { name: 'Mật ong rừng 1 lít' })
  .goods('c', 187_450, '8', { name: 'Tiêu đen Lộc Ninh', quantity: '1.25' })
  .shipping(30_000)
  .to(COMPANY).sale;

const MARKS = {
  lookupUrl: 'https://cho.example.vn/tra-cuu-hoa-don?mst=0319116538&ma=K7P2QX9M4T',
  lookupPage: 'cho.example.vn/tra-cuu-hoa-don',
  sellerSignature: { signer: 'HỢP TÁC XÃ', signedAt: '2026-11-30T14:03:05' },
};

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'export-'));
});

afterAll(() => rm(folder, { recursive: true }));

it('PDFs of invoices, and the archive of 10,000 in bounded memory', async () => {
  const content = (number: number) => buildInvoice(SALE, aHeading({ number }));
  const drawn = await measure(
    async (turn) => writeFile(join(folder, `${turn}.pdf`), await drawInvoice(content(turn + 1), MARKS)),
    { clients: 1, seconds: 60, turns: DRAWN },
  );
  reportTime('invoice-pdf', drawn);

  const small = await archive(PAGE, content, drawn.count);
  const large = await archive(10_000, content, drawn.count);
  process.stdout.write(
    `invoice-export: 10,000 invoices, ${(large.bytes / MEGABYTE).toFixed(0)} MB, ${large.seconds.toFixed(1)} s, ` +
      `peak ${large.peak.toFixed(0)} MB of memory (${small.peak.toFixed(0)} MB for ${PAGE})\n` +
      `bench ${JSON.stringify({ name: 'invoice-export', ratio: Number((large.peak / small.peak).toFixed(2)), p95_ms: null })}\n`,
  );
  expect(large.progress).toEqual(Array.from({ length: 100 }, (_, page) => (page + 1) * PAGE));
  expect(large.peak - small.peak).toBeLessThan(ROOM);
}, 600_000);

/** Documents are read from disk as the market reads them; peak memory is that of objects and buffers, in megabytes. */
async function archive(
  count: number,
  content: (number: number) => ArchivedInvoice['content'],
  drawn: number,
) {
  const progress: number[] = [];
  let peak = 0;
  const look = () => {
    const { heapUsed, arrayBuffers } = process.memoryUsage();
    peak = Math.max(peak, (heapUsed + arrayBuffers) / MEGABYTE);
  };
  const source: MonthSource = {
    count: async () => count,
    async *pages() {
      for (let from = 0; from < count; from += PAGE) {
        yield Array.from({ length: PAGE }, (_, index) => anInvoice(from + index + 1, content));
      }
    },
    file: async ({ content: { number = 0 } }, kind) =>
      kind === 'xml' ? randomBytes(XML_BYTES) : readFile(join(folder, `${number % drawn}.pdf`)),
  };
  globalThis.gc?.();
  const start = performance.now();
  const bytes = await writeArchive({
    month: '2026-11',
    path: join(folder, 'month.zip'),
    source,
    onProgress: async (done) => {
      progress.push(done);
      look();
    },
  });
  return { bytes, peak, progress, seconds: (performance.now() - start) / 1000 };
}

function anInvoice(number: number, content: (number: number) => ArchivedInvoice['content']): ArchivedInvoice {
  return {
    id: `inv_${number}`,
    kind: 'original',
    state: 'issued',
    checkout_code: 'CP-7K3M9Q',
    tax_office_code: null,
    lookup_code: 'K7P2QX9M4T',
    test: false,
    content: content(number),
    signed_at: new Date('2026-11-30T07:00:00Z'),
  };
}
