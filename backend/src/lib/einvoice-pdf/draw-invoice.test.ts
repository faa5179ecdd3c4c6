import { extractText, getDocumentProxy, getMeta } from 'unpdf';
import { describe, expect, it } from 'vitest';
import { amountInWords } from '../einvoice/amount-in-words';
import type { InvoiceContent, InvoiceLine } from '../einvoice/invoice-content';
import { drawInvoice } from './draw-invoice';
import type { InvoiceMarks } from './marks';

const MARKS: InvoiceMarks = {
  lookupUrl: 'https://cho.example.vn/tra-cuu-hoa-don?mst=3801234563&ma=K7P2QX9M4T',
  lookupPage: 'cho.example.vn/tra-cuu-hoa-don',
  taxOfficeCode: '00474597512BE94B7BAB367996EF464828',
  sellerSignature: { signer: 'HỢP TÁC XÃ ĐIỀU BÙ GIA MẬP', signedAt: '2026-11-22T14:03:05' },
};

const CASHEWS: InvoiceLine = {
  ref: 'a',
  kind: 'goods',
  name: 'Hạt điều rang muối vỏ lụa, hộp 500 g',
  unit: 'Hộp',
  quantity: '12',
  unitPrice: '157407.407407',
  amount: 1_888_889,
  vatRate: '8%',
};

const VAT_INVOICE: InvoiceContent = {
  form: '1',
  series: 'C26TKT',
  number: 1284,
  issuedOn: '2026-11-22',
  seller: {
    name: 'Hợp tác xã Điều Bù Gia Mập',
    taxCode: '3801234563',
    address: 'Thôn Bù Rên, xã Bù Gia Mập, thành phố Đồng Nai',
  },
  buyer: {
    kind: 'organisation',
    name: 'Công ty Hải Nam & Anh Em <Sài Gòn>',
    taxCode: '0312345678',
    address: 'Số 27 Nguyễn Thị Minh Khai, phường Sài Gòn',
    contactName: "Điểu K'Rể",
  },
  delegatedIssuer: {
    taxCode: '3800100062',
    name: 'Trung tâm Chuyển đổi số',
    address: 'Số 2 đường Nguyễn Văn Trị',
  },
  solutionProvider: '3800100062',
  paymentMethod: 'TM/CK',
  currency: 'VND',
  lines: [
    CASHEWS,
    {
      ref: 'b',
      kind: 'promotion',
      name: 'Túi vải',
      unit: 'Cái',
      quantity: '2',
      unitPrice: '0',
      amount: 0,
      vatRate: '8%',
    },
    { ref: 'c', kind: 'discount', name: 'Phiếu CHOPHIEN26', amount: 92_593, vatRate: '8%' },
  ],
  fees: [],
  totals: {
    vat: {
      beforeVat: 1_796_296,
      vat: 143_704,
      byRate: [{ rate: '8%', beforeVat: 1_796_296, vat: 143_704 }],
    },
    discount: 92_593,
    payable: 1_940_000,
    inWords: amountInWords(1_940_000),
  },
  lookupCode: 'K7P2QX9M4T',
  purpose: 'legal',
};

const SALES_INVOICE: InvoiceContent = {
  ...VAT_INVOICE,
  form: '2',
  number: 7,
  buyer: { kind: 'consumer' },
  lines: [
    {
      ...CASHEWS,
      name: 'Bưởi da xanh',
      unit: 'kg',
      quantity: '3.25',
      unitPrice: '65000',
      amount: 211_250,
      vatRate: null,
    },
  ],
  totals: { vat: null, discount: 0, payable: 211_250, inWords: amountInWords(211_250) },
};

/** Pages as an independent reader of PDF sees them. */
async function read(
  content: InvoiceContent,
  marks = MARKS,
): Promise<{ pages: string[]; all: string; info: Record<string, unknown> }> {
  const document = await getDocumentProxy(new Uint8Array(await drawInvoice(content, marks)));
  const { text } = await extractText(document, { mergePages: false });
  const pages = text.map((page) => page.normalize('NFC').replace(/\s+/g, ' '));
  return { pages, all: pages.join(' '), info: (await getMeta(document)).info };
}

describe('the picture of a VAT invoice', () => {
  it('carries everything that an invoice must have, as text that can be searched and copied', async () => {
    const { pages, all } = await read(VAT_INVOICE);
    expect(pages).toHaveLength(1);
    for (const part of [
      'HÓA ĐƠN GIÁ TRỊ GIA TĂNG',
      '1C26TKT',
      '1284',
      'Ngày 22 tháng 11 năm 2026',
      '00474597512BE94B7BAB367996EF464828',
      'Hợp tác xã Điều Bù Gia Mập',
      '3801234563',
      'Thôn Bù Rên, xã Bù Gia Mập, thành phố Đồng Nai',
      'Công ty Hải Nam & Anh Em <Sài Gòn>',
      "Điểu K'Rể",
      '0312345678',
      'Trung tâm Chuyển đổi số',
      '3800100062',
      'TM/CK',
      'Hạt điều rang muối vỏ lụa, hộp 500 g',
      'Hộp',
      '157.407,407407',
      '1.888.889',
      'Hàng khuyến mại, không thu tiền',
      '-92.593',
      'Thuế suất 8%',
      '1.796.296',
      '143.704',
      '1.940.000',
      'Một triệu chín trăm bốn mươi nghìn đồng.',
      'Signature Valid',
      'HỢP TÁC XÃ ĐIỀU BÙ GIA MẬP',
      '22/11/2026 14:03:05',
      'K7P2QX9M4T',
    ]) {
      expect(all).toContain(part);
    }
    expect(all).not.toContain('TEST');
  });

  it('names itself and its seller to whoever lists files', async () => {
    const { info } = await read(VAT_INVOICE);
    expect(info).toMatchObject({
      Title: 'Hóa đơn giá trị gia tăng 1C26TKT số 1284',
      Author: 'Hợp tác xã Điều Bù Gia Mập',
      Language: 'vi-VN',
    });
  });

  it('repeats the heads of the table on each of the pages that 200 lines take, and loses none', async () => {
    const lines = Array.from({ length: 200 }, (_, index) => ({ ...CASHEWS, name: `Mặt hàng ${index + 1}.` }));
    const { pages, all } = await read({ ...VAT_INVOICE, lines });
    expect(pages.length).toBeGreaterThan(4);
    for (const line of lines) expect(all).toContain(line.name);
    const withGoods = pages.filter((page) => page.includes('Mặt hàng '));
    for (const page of withGoods) expect(page).toContain('Tên hàng hóa, dịch vụ');
    pages.slice(1).forEach((page, index) => {
      expect(page).toContain(`Tiếp theo trang trước – trang ${index + 2}/${pages.length}`);
    });
    expect(pages.filter((page) => page.includes('Signature Valid'))).toHaveLength(1);
  });

  it('says which invoice it adjusts, and shows what is taken back below zero', async () => {
    const { all } = await read({
      ...VAT_INVOICE,
      relation: { kind: 'adjust', form: '1', series: 'C26TKT', number: 1284, issuedOn: '2026-11-22' },
      lines: [{ ...CASHEWS, quantity: '-2', amount: -314_815 }],
    });
    expect(all).toContain('Điều chỉnh cho hóa đơn Mẫu số 1 ký hiệu C26TKT số 1284 ngày 22 tháng 11 năm 2026');
    expect(all).toContain('-314.815');
  });
});

describe('the picture of a sales invoice', () => {
  it('shows no VAT, and names a nameless buyer as the law wants', async () => {
    const { all } = await read(SALES_INVOICE);
    expect(all).toContain('HÓA ĐƠN BÁN HÀNG');
    expect(all).toContain('Bán cho người tiêu dùng');
    expect(all).toContain('3,25');
    expect(all).toContain('211.250');
    expect(all).not.toContain('Thuế suất');
    expect(all).not.toContain('Tiền thuế');
  });

  it('shows nobody as having signed when nobody has', async () => {
    const { sellerSignature: _, ...unsigned } = MARKS;
    expect((await read(SALES_INVOICE, unsigned)).all).not.toContain('Signature Valid');
  });
});

describe('the picture of a test', () => {
  it('says on every page that it is none', async () => {
    const lines = Array.from({ length: 60 }, () => CASHEWS);
    const { pages } = await read({ ...VAT_INVOICE, lines, purpose: 'test' });
    expect(pages.length).toBeGreaterThan(1);
    for (const page of pages) {
      expect(page).toContain('BẢN THỬ (TEST): KHÔNG CÓ GIÁ TRỊ PHÁP LÝ');
      expect(page).toContain('HÓA ĐƠN THỬ');
    }
  });
});

describe('the bytes', () => {
  it('are the same for the same invoice, and others for another', async () => {
    const first = await drawInvoice(VAT_INVOICE, MARKS);
    expect((await drawInvoice(structuredClone(VAT_INVOICE), MARKS)).equals(first)).toBe(true);
    expect((await drawInvoice({ ...VAT_INVOICE, number: 1285 }, MARKS)).equals(first)).toBe(false);
  });
});
