import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { amountInWords } from '../einvoice/amount-in-words';
import type { InvoiceContent } from '../einvoice/invoice-content';
import type { ArchivedInvoice, MonthSource } from './archived-invoice';
import { writeArchive } from './write-archive';

const CONTENT: InvoiceContent = {
  form: '1',
  series: 'C26TKT',
  number: 1,
  issuedOn: '2026-11-30',
  seller: { name: 'Hợp tác xã Điều Bù Gia Mập', taxCode: '3801234563', address: 'Xã Bù Gia Mập' },
  buyer: { kind: 'consumer' },
  solutionProvider: '3800100062',
  paymentMethod: 'CK',
  currency: 'VND',
  lines: [
    {
      ref: 'a',
      kind: 'goods',
      name: 'Hạt điều rang muối',
      unit: 'kg',
      quantity: '2.5',
      unitPrice: '185185.185185',
      amount: 462_963,
      vatRate: '8%',
    },
    { ref: 'b', kind: 'discount', name: 'Phiếu giảm giá', amount: 10_000, vatRate: '8%' },
  ],
  fees: [],
  totals: {
    vat: { beforeVat: 452_963, vat: 36_237, byRate: [{ rate: '8%', beforeVat: 452_963, vat: 36_237 }] },
    discount: 10_000,
    payable: 489_200,
    inWords: amountInWords(489_200),
  },
  purpose: 'legal',
};

function anInvoice(number: number, change: Partial<InvoiceContent> = {}): ArchivedInvoice {
  return {
    id: `inv_${number}`,
    kind: 'original',
    state: 'issued',
    checkout_code: 'CP-7K3M9Q',
    tax_office_code: '00474597512BE94B7BAB367996EF464828',
    lookup_code: 'K7P2QX9M4T',
    test: false,
    content: { ...CONTENT, number, ...change },
    signed_at: new Date('2026-11-30T07:00:00Z'),
  };
}

const BACK: ArchivedInvoice = {
  ...anInvoice(3, {
    relation: { kind: 'adjust', form: '1', series: 'C26TKT', number: 1, issuedOn: '2026-11-30' },
    totals: { ...CONTENT.totals, vat: { beforeVat: -100_000, vat: -8_000, byRate: [] }, payable: -108_000 },
  }),
  kind: 'adjust',
};
const FORMULA = '=HYPERLINK("http://x","Bấm")';
const HOSTILE = anInvoice(2, {
  buyer: { kind: 'organisation', name: FORMULA, taxCode: '0312345678', address: '+84' },
});

let folder: string;
const progress: [done: number, total: number][] = [];
let files: Record<string, Uint8Array>;

function sourceOf(...pages: ArchivedInvoice[][]): MonthSource {
  return {
    count: async () => pages.flat().length,
    async *pages() {
      yield* pages;
    },
    file: async ({ id }, kind) => (id === 'inv_3' && kind === 'pdf' ? null : Buffer.from(`${kind} of ${id}`)),
  };
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'archive-'));
  const path = join(folder, 'month.zip');
  const bytes = await writeArchive({
    month: '2026-11',
    path,
    source: sourceOf([anInvoice(1), HOSTILE], [BACK]),
    onProgress: async (done, total) => void progress.push([done, total]),
  });
  const archive = await readFile(path);
  expect(archive).toHaveLength(bytes);
  files = unzipSync(archive);
});

afterAll(() => rm(folder, { recursive: true }));

async function sheet(name: string): Promise<unknown[][]> {
  // It comes as ES modules only.
  const { default: readWorkbook } = await import('read-excel-file/node');
  return readWorkbook(Buffer.from(files['bang-ke-hoa-don-2026-11.xlsx']!), { sheet: name });
}

describe('the archive of a month', () => {
  it('holds each document that there is under the number of its invoice, and the table', () => {
    expect(Object.keys(files).sort()).toEqual([
      'bang-ke-hoa-don-2026-11.xlsx',
      'pdf/1C26TKT-00000001.pdf',
      'pdf/1C26TKT-00000002.pdf',
      'xml/1C26TKT-00000001.xml',
      'xml/1C26TKT-00000002.xml',
      'xml/1C26TKT-00000003.xml',
    ]);
    expect(Buffer.from(files['xml/1C26TKT-00000002.xml']!).toString()).toBe('xml of inv_2');
  });

  it('tells how far it is, and leaves nothing else behind', async () => {
    expect(progress).toEqual([
      [2, 3],
      [3, 3],
    ]);
    expect(await readdir(folder)).toEqual(['month.zip']);
  });

  it('fails, rather than be short, when a document cannot be read', async () => {
    const source = { ...sourceOf([anInvoice(1)]), file: () => Promise.reject(new Error('damaged')) };
    const task = {
      month: '2026-11',
      source,
      path: join(folder, 'broken.zip'),
      onProgress: async () => undefined,
    };
    await expect(writeArchive(task)).rejects.toThrow('damaged');
  });
});

describe('the table, as another program reads it', () => {
  it('has a row for each invoice with numbers as numbers, days as days, and their sum', async () => {
    const [title, heads, first, , third, sum] = await sheet('Hóa đơn');
    expect(title?.[0]).toBe('Bảng kê hóa đơn tháng 11/2026');
    const cell = (row: unknown[] | undefined, head: string) => row?.[heads!.indexOf(head)];
    expect(cell(first, 'Ký hiệu')).toBe('C26TKT');
    expect(cell(first, 'Số')).toBe(1);
    expect(cell(first, 'Ngày lập')).toEqual(new Date('2026-11-30T00:00:00Z'));
    expect(cell(first, 'Người mua')).toBe('Bán cho người tiêu dùng');
    expect(cell(first, 'Tiền chưa có thuế')).toBe(452_963);
    expect(cell(first, 'Tổng tiền thanh toán')).toBe(489_200);
    expect(cell(third, 'Tính chất')).toBe('Điều chỉnh');
    expect(cell(third, 'Hóa đơn liên quan')).toBe('1C26TKT-1');
    expect(cell(third, 'Tổng tiền thanh toán')).toBe(-108_000);
    expect(cell(sum, 'Tiền thuế GTGT')).toBe(36_237 * 2 - 8_000);
    expect(cell(sum, 'Tổng tiền thanh toán')).toBe(489_200 * 2 - 108_000);
  });

  it('has a row for each line, discounts below zero', async () => {
    const [, heads, first, second] = await sheet('Hàng hóa, dịch vụ');
    const cell = (row: unknown[] | undefined, head: string) => row?.[heads!.indexOf(head)];
    expect(cell(first, 'Số lượng')).toBe(2.5);
    expect(cell(first, 'Đơn giá')).toBe(185_185.185185);
    expect(cell(second, 'Loại dòng')).toBe('Chiết khấu');
    expect(cell(second, 'Thành tiền')).toBe(-10_000);
  });

  it('takes nothing that a person wrote for a formula', async () => {
    const rows = await sheet('Hóa đơn');
    expect(rows[3]).toContain(`'${FORMULA}`);
    const xml = unzipSync(files['bang-ke-hoa-don-2026-11.xlsx']!);
    expect(Buffer.from(xml['xl/worksheets/sheet1.xml']!).toString()).not.toContain('<f>');
  });
});
