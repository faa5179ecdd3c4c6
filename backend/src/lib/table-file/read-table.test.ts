import { Workbook } from 'exceljs';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readTable, type TableLimits } from './read-table';

const LIMITS: TableLimits = { bytes: 100_000, rows: 10, cell: 100 };

const read = (bytes: string | Uint8Array, limits: Partial<TableLimits> = {}) =>
  readTable(Buffer.from(bytes), { ...LIMITS, ...limits }, ',');

async function sheet(rows: unknown[][]): Promise<Buffer> {
  const book = new Workbook();
  const page = book.addWorksheet('Hàng hóa');
  for (const row of rows) page.addRow(row);
  return Buffer.from(await book.xlsx.writeBuffer());
}

/** The workbook with something beside what belongs to it. */
async function sheetWith(name: string): Promise<Uint8Array> {
  const parts = unzipSync(await sheet([['a', 'b']]));
  return zipSync({ ...parts, [name]: strToU8('x') });
}

describe('a table', () => {
  it('numbers its rows as a table program does, empty ones and cells of several lines counted in', async () => {
    const text = 'Tên,Mô tả\r\n\r\nMật ong,"Ngọt\nThơm"\r\nTiêu,Cay\r\n';
    const table = await read(text, { lines: true });
    expect(table).toEqual({
      cells: [
        ['Tên', 'Mô tả'],
        ['Mật ong', 'Ngọt\nThơm'],
        ['Tiêu', 'Cay'],
      ],
      lines: [1, 3, 4],
    });
    const typed = await sheet([['Tên', 'Mô tả'], [], ['Mật ong', 'Ngọt\nThơm']]);
    expect((await read(typed, { lines: true })).lines).toEqual([1, 3]);
  });

  it('parted by commas may hold lists parted by semicolons', async () => {
    const { cells } = await read('Tên,Ảnh,Giá\nMật ong,a.jpg; b.jpg; c.jpg,125000\n');
    expect(cells[1]).toEqual(['Mật ong', 'a.jpg; b.jpg; c.jpg', '125000']);
  });

  it('writes parts of a number as people of the place do', async () => {
    const { cells } = await read(
      await sheet([
        ['Lượng', 'Giá'],
        [0.5, 125000],
      ]),
    );
    expect(cells[1]).toEqual(['0,5', '125000']);
  });

  it('may say a list of things with a dash, which is no formula', async () => {
    const { cells } = await read('Tên,Mô tả,Giá\nTiêu,- Cay (vừa),1\n');
    expect(cells[1]?.[1]).toBe('- Cay (vừa)');
  });

  it.each([
    ['Tên,Giá,x\nTiêu,"=HYPERLINK(""http://x"")",1', { line: 2, column: 2 }],
    ["Tên,Giá,x\nTiêu,1,-2+3+cmd|' /C calc'!A0", { line: 2, column: 3 }],
    ['Tên,Giá,x\n@SUM(A1:A2),1,1', { line: 2, column: 1 }],
  ])('with a formula is refused, and its cell named: %s', async (text, at) => {
    await expect(read(text)).rejects.toMatchObject({ problem: 'formula', at });
  });

  it.each([
    ['danh-sach.csv', () => sheet([['a']]), 'wrong_name'],
    ['danh-sach.xlsx', async () => Buffer.from('a,b\n1,2'), 'wrong_name'],
    ['danh-sach.exe', async () => Buffer.from('a,b\n1,2'), 'wrong_name'],
  ] as const)('called %s is refused when that is not what it is', async (name, file, problem) => {
    await expect(read(await file(), { name })).rejects.toMatchObject({ problem });
  });

  it.each([
    ['programs', 'xl/vbaProject.bin', 'active'],
    ['another program', 'xl/activeX/activeX1.bin', 'active'],
    ['something that is none of a workbook', 'setup.exe', 'broken'],
    ['a page', 'index.html', 'broken'],
  ])('with %s inside is refused', async (_, name, problem) => {
    await expect(read(await sheetWith(name))).rejects.toMatchObject({ problem });
  });

  it('that is also another file is refused, whichever comes first', async () => {
    const book = await sheet([['a', 'b']]);
    const page = Buffer.from('<script>alert(1)</script>');
    await expect(read(Buffer.concat([book, page]))).rejects.toMatchObject({ problem: 'broken' });
    await expect(read(Buffer.concat([Buffer.from('%PDF-1.7\n'), book]))).rejects.toMatchObject({
      problem: 'pdf',
    });
    const photo = Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 0x10]);
    await expect(read(Buffer.concat([photo, book]))).rejects.toMatchObject({ problem: 'wrong_type' });
  });

  it('longer or larger than agreed is refused', async () => {
    await expect(read('a,b,c\n'.repeat(11))).rejects.toMatchObject({ problem: 'too_many_rows' });
    await expect(read('a'.repeat(100_001))).rejects.toMatchObject({ problem: 'too_large' });
  });
});
