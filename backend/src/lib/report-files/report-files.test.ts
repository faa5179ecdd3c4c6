import { extractText, getDocumentProxy } from 'unpdf';
import { describe, expect, it } from 'vitest';
import type { PeriodFigures, ReportContent } from '../../contract';
import { canonical, sha256 } from '../../modules/reporting/report/canonical';
import { REPORT_FORMATS, type ReportFormat } from './index';
import type { FrozenReport } from './report-file';

const part = { view: 'production' as const, formula: 'Công thức', symbols: 'M = a / b', coverage: 'Chợ này' };

const FIGURES: PeriodFigures = {
  from: '2026-10-01',
  before: '2026-11-01',
  running_until: null,
  area: { name: 'Bình Phước', province_code: '75', communes: [] },
  indicators: [
    {
      ...{ ...part, id: 'M1', name: 'Doanh số hàng hóa ròng trên chợ', state: 'computed' },
      figures: [
        {
          key: 'value',
          label: 'Doanh số ròng',
          value: 12e9,
          unit: 'dong',
          numerator: null,
          denominator: null,
        },
      ],
      ...{ needs: [], parameters: [], placeholder: false },
    },
    {
      ...{ ...part, id: 'M8', name: 'Đóng góp vào tỷ trọng', state: 'computed' },
      figures: [
        {
          key: 'lower',
          label: 'Cận dưới',
          value: 0.0000251107828656,
          unit: 'percentage_point',
          numerator: 170e6,
          denominator: 677e12,
        },
      ],
      ...{ needs: [], parameters: ['grdp'], placeholder: true },
    },
    {
      ...{ ...part, id: 'M14', name: 'Hợp đồng điện tử', state: 'not_computable', figures: [] },
      needs: [{ code: 'contracts', label: 'cần dữ liệu hợp đồng' }],
      ...{ parameters: [], placeholder: false },
    },
  ],
  tables: [
    {
      ...{ by: 'commune', title: 'Theo xã, phường', view: 'production' },
      rows: [
        {
          cell: '25195',
          label: 'Phường Bình Phước',
          active_sellers: 4,
          orders: 9,
          gmv_net: 7_654_321,
          suppressed: false,
        },
        {
          cell: '25220',
          label: 'Phường Phước Bình',
          active_sellers: 0,
          orders: 0,
          gmv_net: 0,
          suppressed: true,
        },
      ],
    },
  ],
  industries: [
    { vsic: '10', label: 'Chế biến', gmv_net: 12e9, output: 9e9, ratio: 0.55, value_added: 4_950_000_000 },
  ],
  parameters: [
    {
      ...{
        id: 'grdp',
        kind: 'figure',
        key: 'grdp',
        subject: '',
        basis: 'Giá hiện hành',
        price_basis: 'current',
      },
      ...{ valid_from: '2025-01-01', valid_to: '2025-12-31', label: '=GRDP', value: 677e12, unit: 'đồng' },
      ...{ source: 'Cục Thống kê', document: null, released_on: null, placeholder: true, note: '' },
      ...{ entered_by: 'A', approved_by: 'B' },
    },
  ],
  parameters_in_force: ['grdp'],
  coverage: 'Chỉ chợ này',
  method: ['Doanh số không phải giá trị tăng thêm.'],
  exceptions: ['Dùng số tạm.'],
  suppression: { min_sellers: 3, max_share_percent: 85 },
  confidential: false,
  sums: {},
  registers: {
    ...{ sellers: 1, cooperatives: 1, cooperatives_listing: 1, listings: 1, ocop_listed: 1 },
    ...{ sellers_approved: 1, listings_entered: 2 },
    ...{ orders_needing_invoice: 0, orders_invoiced: 0, orders_with_test_invoice: 0, orders_without_duty: 0 },
  },
};

const CONTENT: ReportContent = {
  ...{ schema: 'cho-phien/report/1', kind: 'monthly', period: '2026-10', version: 2 },
  change_note: 'Một đơn trả muộn',
  previous_sha256: 'ab'.repeat(32),
  ...{ issuer: 'Trung tâm Chuyển đổi số', drafted_by: 'Người lập', approved_by: 'Người duyệt' },
  approved_at: '2026-11-05T03:00:00.000Z',
  figures: FIGURES,
};
const text = canonical(CONTENT);
const REPORT: FrozenReport = { content: CONTENT, text, sha256: sha256(text) };

const make = async (format: ReportFormat) => (await REPORT_FORMATS[format](REPORT)).body;

describe('the files of a frozen report', () => {
  it.each(Object.keys(REPORT_FORMATS) as ReportFormat[])(
    '%s is the same to the byte, whenever it is made',
    async (format) => {
      expect((await make(format)).equals(await make(format))).toBe(true);
    },
  );

  it('are named after period and version', async () => {
    expect((await REPORT_FORMATS.pdf(REPORT)).name).toBe('bao-cao-thang-2026-10-v2.pdf');
  });

  it('JSON is the text that was hashed', async () => {
    expect(sha256((await make('json')).toString())).toBe(REPORT.sha256);
  });

  it('XLSX says to another reader what was frozen, hidden cells empty', async () => {
    const { default: readExcel } = await import('read-excel-file/node');
    const book = await make('xlsx');
    const rows = await readExcel(book, { sheet: 'Chỉ tiêu' });
    expect(rows[1]?.slice(0, 5)).toEqual([
      'M1',
      'Doanh số hàng hóa ròng trên chợ',
      'Doanh số ròng',
      12e9,
      'đồng',
    ]);
    expect(rows[2]?.[3]).toBeCloseTo(0.0000251107828656, 15);
    expect(rows[2]?.[4]).toContain('số tạm');
    expect(rows[3]?.[2]).toContain('cần dữ liệu hợp đồng');
    const communes = await readExcel(book, { sheet: 'Theo xã, phường' });
    expect(communes.slice(1).map((row) => row[4])).toEqual([7_654_321, null]);
    const parameters = await readExcel(book, { sheet: 'Số liệu nhập' });
    expect(parameters[1]?.[1]).toBe(677e12);
  });

  it('PDF is a letter that says the same, with its hash on every page', async () => {
    const pdf = await getDocumentProxy(new Uint8Array(await make('pdf')));
    const { text: pages, totalPages } = await extractText(pdf, { mergePages: false });
    const all = pages.join(' ').replace(/\s+/g, ' ');
    for (const words of [
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Bình Phước, ngày 05 tháng 11 năm 2026',
      'Một đơn trả muộn',
      '12.000.000.000 đồng',
      '0,0000251 điểm %',
      'chưa tính được: cần dữ liệu hợp đồng',
      '7.654.321',
      '1 xã, phường được ẩn số',
      'Người duyệt',
    ]) {
      expect(all).toContain(words);
    }
    expect(pages.filter((page) => page.includes(REPORT.sha256))).toHaveLength(totalPages);
    expect(all).not.toContain('Phường Phước Bình');
  });

  it('CSV has a value for each figure and none for what is hidden, and no formula', async () => {
    const lines = (await make('csv')).toString().replace('\ufeff', '').trim().split('\r\n');
    expect(lines[1]).toContain('12000000000');
    expect(lines.find((line) => line.includes('25220'))).toContain('ẩn để giữ bí mật');
    expect(lines.filter((line) => /(^|,)[=+@-]/.test(line))).toEqual([]);
  });

  it('JSON-stat counts its cells, and marks hidden ones as confidential', async () => {
    const { link } = JSON.parse((await make('jsonstat')).toString());
    for (const dataset of link.item) {
      expect(dataset.value).toHaveLength(dataset.size.reduce((a: number, b: number) => a * b));
    }
    expect(link.item[1]).toMatchObject({ value: [7_654_321, null], status: { 1: 'c' } });
  });
});
