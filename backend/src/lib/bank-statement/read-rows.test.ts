import { Workbook } from 'exceljs';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readTable } from '../table-file/read-table';
import { recogniseColumns } from './columns';
import { STATEMENT_LIMITS } from './limits';
import { readAmount, readDate, readRows } from './read-rows';

const CSV = `Ngân hàng thử,,,,
Số tài khoản:,0011001932418,,,
STT,Ngày giao dịch,Số bút toán,Phát sinh nợ,Phát sinh có,Số dư,Nội dung
1,21/11/2026 09:15:00,FT26325001,,"482,000","1,482,000",MBVCB CP7K3M9Q
2,21/11/2026,FT26325002,"50,000",,"1,432,000",Phi
3,hôm qua 2,FT26325003,,"1,000",,x
4,22/11/2026,FT26325004,,"1,000.50",,x
Tổng cộng,,,"50,000","483,000",,`;

const read = async (bytes: string | Buffer | Uint8Array) =>
  (await readTable(Buffer.from(bytes), STATEMENT_LIMITS)).cells;
const rowsOf = (cells: string[][]) => {
  const columns = recogniseColumns(cells);
  return columns && readRows(cells, columns);
};

async function sheet(rows: unknown[][]): Promise<Buffer> {
  const workbook = new Workbook();
  const page = workbook.addWorksheet('Sao kê');
  for (const row of rows) page.addRow(row);
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

describe('a bank’s statement', () => {
  it('as CSV is read by its headings, with a word on each row that cannot be', async () => {
    const rows = rowsOf(await read(CSV));
    expect(rows).toEqual([
      {
        line: 4,
        kind: 'in',
        at: new Date('2026-11-21T02:15:00Z'),
        amount: 482_000,
        content: 'MBVCB CP7K3M9Q',
        reference: 'FT26325001',
      },
      expect.objectContaining({ line: 5, kind: 'out', amount: 50_000 }),
      { line: 6, kind: 'problem', problem: 'date', told: 'hôm qua 2' },
      { line: 7, kind: 'problem', problem: 'amount', told: '1,000.50' },
    ]);
  });

  it('as XLSX reads the same, dates and numbers being cells', async () => {
    const bytes = await sheet([
      ['SAO KÊ TÀI KHOẢN'],
      ['Ngày GD', 'Số tham chiếu', 'Số tiền ghi nợ', 'Số tiền ghi có', 'Mô tả'],
      [new Date('2026-11-21T09:15:00Z'), 'FT1', null, 482000, 'CP7K3M9Q'],
    ]);
    expect(rowsOf(await read(bytes))).toMatchObject([
      { kind: 'in', at: new Date('2026-11-21T02:15:00Z'), amount: 482_000, content: 'CP7K3M9Q' },
    ]);
  });

  it.each([
    ['Ngày giao dịch;Diễn giải;Nợ / Debit;Có / Credit;Số bút toán', 'credit'],
    ['Transaction date\tDescription\tDebit\tCredit\tBalance', 'credit'],
    ['Ngày,Nội dung giao dịch,Số tiền,Số dư', 'amount'],
    ['Ngày hiệu lực,Nội dung giao dịch,Rút ra,Gửi vào,Số dư', 'credit'],
  ])('with the headings “%s” is recognised', async (line, column) => {
    const columns = recogniseColumns(await read(`${line}\n`));
    expect(columns).toMatchObject({ heading: 0, date: 0, content: 1, [column]: expect.any(Number) });
  });

  it('whose headings nobody knows is read, and somebody must say what they mean', async () => {
    expect(recogniseColumns(await read('a,b,c\n1,2,3'))).toBeNull();
  });

  it.each([
    ['of no bytes', Buffer.alloc(0), 'empty'],
    ['of 50 MB', Buffer.alloc(50 * 1024 * 1024, 'a'), 'too_large'],
    ['that is a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0xff]), 'wrong_type'],
    ['that is a page', Buffer.from('<html><table></table></html>'), 'wrong_type'],
    ['that is a PDF', Buffer.from('%PDF-1.7 x'), 'pdf'],
    ['of the old Excel', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 1, 2]), 'old_excel'],
    ['in an old code page', Buffer.from([0x4e, 0x67, 0xe0, 0x79, 0x2c, 0x41]), 'encoding'],
    [
      'with a formula',
      Buffer.from('Ngày,Nội dung,Số tiền\n21/11/2026,"=HYPERLINK(""http://x"")",1'),
      'formula',
    ],
    ['with a command', Buffer.from('Ngày,Nội dung,Số tiền\n21/11/2026,@SUM(A1)|cmd,1'), 'formula'],
    ['that only calls itself a sheet', Buffer.from('PK\x03\x04 and nothing'), 'broken'],
    ['that is another archive', Buffer.from(zipSync({ 'a.txt': strToU8('a') })), 'broken'],
    ['of more rows than a month has', Buffer.from('a,b,c,d\n'.repeat(5_000)), 'too_many_rows'],
    ['of commas', Buffer.from(',,,\n,,,\n'), 'no_rows'],
  ])('%s is refused', async (_, bytes, problem) => {
    await expect(read(bytes)).rejects.toMatchObject({ problem });
  });

  it('that unpacks to more than it may is refused before it is unpacked', async () => {
    const bomb = zipSync({ 'xl/worksheets/sheet1.xml': new Uint8Array(60 * 1024 * 1024) }, { level: 1 });
    expect(bomb.length).toBeLessThan(STATEMENT_LIMITS.bytes);
    await expect(read(bomb)).rejects.toMatchObject({ problem: 'unpacks_too_large' });
  });

  it('with a formula in a sheet is refused', async () => {
    const bytes = await sheet([
      ['Ngày', 'Nội dung', 'Số tiền'],
      ['21/11/2026', { formula: '1+1', result: 2 }, 5],
    ]);
    await expect(read(bytes)).rejects.toMatchObject({ problem: 'formula' });
  });
});

describe('what banks write', () => {
  it.each([
    ['1.284.000', 1_284_000],
    ['1,284,000.00', 1_284_000],
    ['+50000 VND', 50_000],
    ['-1 284 000 đ', -1_284_000],
    ['1.000', 1_000],
    ['1,5', null],
    ['1.2.3', null],
    ['abc', null],
  ])('“%s” is %s đồng', (told, amount) => {
    expect(readAmount(told)).toBe(amount);
  });

  it.each([
    ['31/12/2026', '2026-12-31T05:00:00.000Z'],
    ['31-12-2026 23:59', '2026-12-31T16:59:00.000Z'],
    ['2026-12-31 07:00:05', '2026-12-31T00:00:05.000Z'],
    ['31/02/2026', undefined],
    ['x', undefined],
  ])('“%s” is the moment %s', (told, at) => {
    expect(readDate(told)?.toISOString()).toBe(at);
  });
});
