import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { messages } from '../../messages';
import type { FactLine } from '../../modules/reporting/fact-lines';
import { writeCsv } from './write-csv';
import { writeXlsx } from './write-xlsx';

const aLine = (change: Partial<FactLine> = {}): FactLine => ({
  kind: 'delivered',
  id: 'fulit_1',
  day: '2026-10-05',
  order_code: '0a1b2c3d4e5f6071',
  seller_code: '9f8e7d6c5b4a',
  seller_kind: 'cooperative',
  commune_code: '25220',
  vsic: '10',
  channel: 'online',
  payment_method: 'vietqr',
  buyer_province: '79',
  buyer_in_area: false,
  quantity: 1.5,
  amount: 150_000,
  vat: 11_111,
  output: null,
  ...change,
});

async function* pages(...all: FactLine[][]): AsyncIterable<FactLine[]> {
  yield* all;
}

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'facts-'));
});
afterAll(() => rm(folder, { recursive: true }));

const RETURNED = aLine({ kind: 'returned', vsic: '=1+1', amount: 50_000, output: 46_000 });

describe('order lines as a file', () => {
  it('have a row each in CSV, then how to read them, and nothing that a table program would evaluate', async () => {
    const path = join(folder, 'lines.csv');
    const bytes = await writeCsv(path, pages([aLine()], [RETURNED]));
    const file = await readFile(path);
    expect(file).toHaveLength(bytes);
    const [head, first, second, ...rest] = file.toString().split('\r\n');
    expect(head).toMatch(/^\uFEFFLoại dòng,Ngày,/);
    expect(first).toBe(
      'Đã giao,2026-10-05,0a1b2c3d4e5f6071,9f8e7d6c5b4a,cooperative,25220,10,online,vietqr,79,không,1.5,150000,11111,',
    );
    expect(second).toContain("'=1+1");
    expect(second?.endsWith(',50000,11111,46000')).toBe(true);
    expect(rest.join('\n')).toContain('số liệu mật');
  });

  it('are typed in XLSX, and go on in another sheet where one is full', async () => {
    const path = join(folder, 'lines.xlsx');
    await writeXlsx(path, pages([aLine(), RETURNED], [aLine({ day: '2026-10-31' })]), 2);
    // It comes as ES modules only.
    const { default: readWorkbook } = await import('read-excel-file/node');
    const sheet = async (name: string): Promise<unknown[][]> =>
      readWorkbook(await readFile(path), { sheet: name });
    const first = await sheet(messages.factExport.sheet(1));
    expect(first).toHaveLength(3);
    expect(first[1]?.slice(-5)).toEqual(['không', 1.5, 150_000, 11_111, null]);
    expect(first[1]?.[1]).toEqual(new Date('2026-10-05T00:00:00Z'));
    expect(await sheet(messages.factExport.sheet(2))).toHaveLength(2);
    expect((await sheet(messages.factExport.method_sheet)).length).toBeGreaterThan(3);
  });
});
