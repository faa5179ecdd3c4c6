import { buildAdjustment, buildInvoice } from '../../src/lib/einvoice/build-content';
import type { InvoiceContent, InvoiceSeller } from '../../src/lib/einvoice/invoice-content';
import { saleAfterReturns } from '../../src/lib/einvoice/sale-after-returns';
import { aHeading, aSale, COMPANY, COOPERATIVE, HOUSEHOLD, PLATFORM } from './sales';

/** One document that was looked at by a person: `golden/<name>.xml` holds what it must be. */
export interface GoldenCase {
  name: string;
  content: InvoiceContent;
}

const deduction = () => aSale();
const household = () => aSale({ vatMethod: 'direct', seller: HOUSEHOLD, paymentMethod: 'TM/CK' });
const cashews = { name: 'Hạt điều rang muối Bù Gia Mập 500 g', code: 'DIEU-500', unit: 'hũ' };
const honey = { name: 'Mật ong rừng Bom Bo 1 lít', code: 'MATONG-1L', unit: 'chai' };

const SHOP: InvoiceSeller = {
  ...COOPERATIVE,
  shopCode: 'CH-02',
  shopName: 'Cửa hàng giới thiệu sản phẩm số 2',
};

const returned = deduction()
  .goods('a', 648_000, '8', { ...cashews, quantity: '4' })
  .goods('b', 300_000, '5', { ...honey, quantity: '2' })
  .discount('Phiếu giảm giá khai trương', { a: 64_800, b: 30_000 })
  .to(COMPANY).sale;
const original = buildInvoice(returned, aHeading({ number: 15 }));
const firstReturn = mustAdjust([original], saleAfterReturns(returned, { a: '1' }), 16);
const direct = household()
  .goods('a', 250_000, 'kct', { ...honey, quantity: '2' })
  .shipping(25_000).sale;
const directOriginal = buildInvoice(direct, aHeading({ series: 'C26TDH', number: 7 }));

/** Every golden document. */
export const GOLDEN_CASES: readonly GoldenCase[] = [
  {
    name: 'form-1-company',
    content: buildInvoice(
      deduction()
        .goods('a', 324_000, '8', { ...cashews, quantity: '2' })
        .to(COMPANY).sale,
      aHeading(),
    ),
  },
  {
    name: 'form-1-several-rates',
    content: buildInvoice(
      deduction()
        .goods('a', 162_000, '8', cashews)
        .goods('b', 157_500, '5', honey)
        .goods('c', 99_000, '10', { name: 'Dây thép buộc', unit: 'kg' })
        .goods('d', 70_000, '0', { name: 'Hàng bán vào khu chế xuất', unit: 'kg' })
        .goods('e', 45_000, 'kct', { name: 'Rau nhíp tươi', unit: 'bó', quantity: '3' }).sale,
      aHeading(),
    ),
  },
  {
    name: 'form-1-not-subject',
    content: buildInvoice(
      deduction().goods('a', 180_000, 'kct', { name: 'Sầu riêng Ri6', unit: 'kg', quantity: '2.35' }).sale,
      aHeading(),
    ),
  },
  {
    name: 'form-1-not-declared',
    content: buildInvoice(
      deduction()
        .goods('a', 12_500_000, 'kkknt', { name: 'Hạt điều thô', unit: 'kg', quantity: '350' })
        .to(COMPANY).sale,
      aHeading(),
    ),
  },
  {
    name: 'form-1-discount-over-two-rates',
    content: buildInvoice(
      deduction()
        .goods('a', 216_000, '8', cashews)
        .goods('b', 105_000, '5', honey)
        .discount('Phiếu giảm giá TET2027', { a: 21_600, b: 10_500 }).sale,
      aHeading(),
    ),
  },
  {
    name: 'form-1-two-discounts-that-do-not-divide',
    content: buildInvoice(
      deduction()
        .goods('a', 100_000, '8', { ...cashews, quantity: '3' })
        .goods('b', 99_999, '8', honey)
        .discount('Giảm giá cửa hàng', { a: 3_333, b: 3_334 })
        .discount('Phiếu vận chuyển', { b: 1_001 }).sale,
      aHeading(),
    ),
  },
  {
    name: 'form-1-gift',
    content: buildInvoice(
      deduction()
        .goods('a', 324_000, '8', { ...cashews, quantity: '2' })
        .gift('b', '8', { name: 'Túi vải thổ cẩm (quà tặng)', unit: 'cái' }).sale,
      aHeading(),
    ),
  },
  {
    name: 'form-1-shipping',
    content: buildInvoice(deduction().goods('a', 150_000, 'kct', honey).shipping(30_000).sale, aHeading()),
  },
  {
    name: 'form-1-state-budget-buyer',
    content: buildInvoice(
      deduction().goods('a', 324_000, '8', cashews).to({
        kind: 'organisation',
        name: 'Ủy ban nhân dân xã Bù Gia Mập',
        address: 'Xã Bù Gia Mập, tỉnh Đồng Nai',
        budgetUnitCode: '1123456',
      }).sale,
      aHeading(),
    ),
  },
  {
    name: 'form-1-business-place-and-fee',
    content: buildInvoice(
      aSale({ seller: SHOP }).goods('a', 324_000, '8', cashews).fee('Phí bảo vệ môi trường', 5_000).sale,
      aHeading(),
    ),
  },
  {
    name: 'form-1-delegated-issuer',
    content: buildInvoice(
      aSale({ delegatedIssuer: PLATFORM }).goods('a', 162_000, '8', cashews).sale,
      aHeading({ series: 'K26TCP' }),
    ),
  },
  {
    name: 'form-1-new-year-rate',
    content: buildInvoice(
      aSale({ handedOverOn: '2027-01-01' }).goods('a', 165_000, '8', cashews).sale,
      aHeading({ series: 'C27TKT', number: 1, issuedOn: '2027-01-01' }),
    ),
  },
  {
    name: 'form-1-200-lines',
    content: buildInvoice(
      Array.from({ length: 200 }, (_, index) => index + 1).reduce(
        (sale, line) =>
          sale.goods(`line-${line}`, 10_000 + line * 777, line % 3 === 0 ? '5' : '8', {
            name: `Đặc sản số ${line}`,
            code: `DS-${line}`,
            unit: 'gói',
            quantity: `${1 + (line % 7)}`,
          }),
        deduction().to(COMPANY),
      ).sale,
      aHeading(),
    ),
  },
  {
    name: 'form-1-foreign-person',
    content: buildInvoice(
      deduction()
        .goods('a', 324_000, '8', cashews)
        .to({ kind: 'person', name: 'Anneliese Müller', passport: 'C01X00T47', address: 'Berlin, Germany' })
        .sale,
      aHeading(),
    ),
  },
  {
    name: 'form-1-foreign-company',
    content: buildInvoice(
      deduction()
        .goods('a', 32_400_000, '8', { ...cashews, quantity: '200' })
        .to({
          kind: 'organisation',
          name: 'Smith & Sons Trading Ltd.',
          address: '1 King’s Road, London, United Kingdom',
          email: 'buying@smith.example',
        }).sale,
      aHeading(),
    ),
  },
  {
    name: 'form-1-awkward-and-minority-names',
    content: buildInvoice(
      deduction()
        .goods('a', 54_000, '8', { name: `Rượu cần "S'tiêng" <đặc biệt> & men lá 'M’Nông'` })
        .goods('b', 54_000, '8', { name: 'Vải thổ cẩm\tK’Ho\n  khổ 90 cm \u0007', unit: 'm' })
        .to({ kind: 'person', name: "Điểu K'Rơi H’Bia Niê", phone: '+84987654321' }).sale,
      aHeading(),
    ),
  },
  {
    name: 'form-2-household-consumer',
    content: buildInvoice(
      household().goods('a', 125_000, 'kct', honey).sale,
      aHeading({ series: 'C26TDH', number: 1 }),
    ),
  },
  {
    name: 'form-2-household-to-household',
    content: buildInvoice(
      household()
        .goods('a', 375_000, '8', { ...honey, quantity: '3' })
        .gift('b', 'kct', { name: 'Rau rừng', unit: 'bó' })
        .shipping(25_000)
        .discount('Khách quen', { a: 37_500 })
        .remark('Giao trước 9 giờ sáng')
        .to({
          kind: 'organisation',
          name: 'Hộ kinh doanh Nguyễn Thị Lành',
          taxCode: '074188005678',
          address: 'Khu phố 3, phường Thủ Dầu Một, Thành phố Hồ Chí Minh',
        }).sale,
      aHeading({ series: 'C26TDH', number: 2 }),
    ),
  },
  {
    name: 'form-2-person-with-id-on-test-provider',
    content: buildInvoice(
      household()
        .goods('a', 125_000, 'kct', honey)
        .to({ kind: 'person', name: 'Lê Văn Tám', personalId: '070095000123' }).sale,
      aHeading({ series: 'C26TDH', number: 3, purpose: 'test' }),
    ),
  },
  {
    name: 'form-2-cash-register',
    content: buildInvoice(
      household().goods('a', 62_500, 'kct', { name: 'Điều tươi', unit: 'kg', quantity: '1.25' }).sale,
      aHeading({ series: 'C26MDH', number: 4, cashRegisterCode: 'M2-26-HA3TS-00000000004' }),
    ),
  },
  {
    name: 'form-1-cash-register-replacing',
    content: buildInvoice(
      deduction().goods('a', 162_000, '8', cashews).sale,
      aHeading({ series: 'C26MKT', number: 9, cashRegisterCode: 'M1-26-MNZLR-00000000009' }),
      { form: '1', series: 'C26MKT', number: 8, issuedOn: '2026-11-19' },
    ),
  },
  { name: 'form-1-adjust-down', content: firstReturn },
  {
    name: 'form-1-adjust-down-again',
    content: mustAdjust([original, firstReturn], saleAfterReturns(returned, { a: '4', b: '1' }), 17),
  },
  {
    name: 'form-1-adjust-up',
    content: mustAdjust(
      [original],
      { ...returned, lines: returned.lines.map((line) => ({ ...line, amount: line.amount + 54_000 })) },
      18,
    ),
  },
  {
    name: 'form-1-adjust-tax-code',
    content: mustAdjust(
      [original],
      { ...returned, buyer: { ...COMPANY, taxCode: '0312533500' } },
      19,
      'Điều chỉnh mã số thuế người mua từ 0102182292 thành 0312533500',
    ),
  },
  {
    name: 'form-2-adjust-down',
    content: mustAdjust([directOriginal], saleAfterReturns(direct, { a: '1' }), 8),
  },
  {
    name: 'form-1-replace',
    content: buildInvoice(
      { ...returned, buyer: { ...COMPANY, taxCode: '0312533500' } },
      aHeading({ number: 20 }),
      { form: '1', series: 'C26TKT', number: 15, issuedOn: '2026-11-20' },
    ),
  },
];

function mustAdjust(
  chain: [InvoiceContent, ...InvoiceContent[]],
  truth: Parameters<typeof buildAdjustment>[0]['truth'],
  number: number,
  remark?: string,
): InvoiceContent {
  const heading = aHeading({ series: chain[0].series, number, issuedOn: '2026-11-22' });
  const content = buildAdjustment({ chain, truth, heading, ...(remark !== undefined && { remark }) });
  if (!content) throw new Error('The golden case adjusts nothing.');
  return content;
}
