import { Workbook } from 'exceljs';
import { describe, expect, it } from 'vitest';
import { readParameterWorkbook, templateWorkbook } from './parameter-workbook';

/** The template with its example changed, as somebody fills it in. */
async function filled(change: (row: Record<string, (value: unknown) => void>) => void): Promise<Buffer> {
  const book = new Workbook();
  const template = await templateWorkbook();
  await book.xlsx.load(new Uint8Array(template).buffer);
  const sheet = book.worksheets[0];
  if (!sheet) throw new Error('The template has no sheet.');
  const cells: Record<string, (value: unknown) => void> = {};
  sheet.getRow(1).eachCell((head, index) => {
    cells[String(head.value)] = (value) => {
      sheet.getRow(2).getCell(index).value = value as string;
    };
  });
  change(cells);
  return Buffer.from(await book.xlsx.writeBuffer());
}

const firstRow = async (bytes: Buffer) => {
  const read = await readParameterWorkbook(bytes);
  if ('problem' in read) throw new Error(read.problem);
  return read.rows[0];
};

describe('the workbook of entered numbers', () => {
  it('is read back as its example says, with codes for the words of its lists', async () => {
    expect(await firstRow(await templateWorkbook())).toEqual({
      row: 2,
      values: {
        ...{ kind: 'figure', key: 'retail-sales', label: 'Bán lẻ hàng hóa và dịch vụ', value: 1.5e13 },
        ...{ unit: 'đồng', price_basis: 'current', basis: 'Giá hiện hành', source: 'Cục Thống kê' },
        ...{ valid_from: '2025-01-01', valid_to: '2025-12-31', released_on: '2026-01-10' },
        ...{ document: 'Niên giám 2025', placeholder: false, note: 'Dòng mẫu, xóa trước khi gửi' },
      },
    });
  });

  it('takes days and numbers as people write them', async () => {
    const row = await firstRow(
      await filled((cell) => {
        cell['Giá trị']?.('1.284,5');
        cell['Hiệu lực từ ngày']?.(new Date('2025-07-01T00:00:00Z'));
        cell['Đến ngày']?.('31/12/2025');
      }),
    );
    expect(row?.values).toMatchObject({ value: 1284.5, valid_from: '2025-07-01', valid_to: '2025-12-31' });
  });

  it('leaves what it cannot read as it was, for the check to name', async () => {
    const row = await firstRow(await filled((cell) => cell['Giá trị']?.('nhiều lắm')));
    expect(row?.values.value).toBe('nhiều lắm');
  });

  it('says what is wrong with a file that is none, or lacks a column', async () => {
    expect(await readParameterWorkbook(Buffer.from('không phải XLSX'))).toMatchObject({
      problem: expect.stringContaining('không đọc được'),
    });
    const book = new Workbook();
    book.addWorksheet('x').addRow(['Giá trị']);
    const other = Buffer.from(await book.xlsx.writeBuffer());
    expect(await readParameterWorkbook(other)).toMatchObject({ problem: expect.stringContaining('Nguồn') });
  });
});
