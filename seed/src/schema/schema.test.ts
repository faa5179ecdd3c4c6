import { describe, expect, it } from 'vitest';
import { loadPack } from '../pack';
import { addMonths, certificate, product } from './product';
import { seller } from './seller';

const pack = loadPack('binh-phuoc');
const cooperative = pack.sellers.find((one) => one.kind === 'cooperative')!;
const household = pack.sellers.find((one) => one.kind === 'household')!;
const goods = pack.products[0]!;

describe('a stall', () => {
  it.each([
    ['a cooperative with a wrong check digit', { ...cooperative, taxCode: '3809000000' }],
    ['a cooperative with a personal id number', { ...cooperative, taxCode: household.taxCode }],
    ['a household with the number of a firm', { ...household, taxCode: cooperative.taxCode }],
    ['an account in another name', { ...household, bank: { ...household.bank, holder: 'NGUYEN VAN A' } }],
    ['a holder with diacritics', { ...household, bank: { ...household.bank, holder: 'HỘ KINH DOANH' } }],
    ['a trader who declares no margin', { ...cooperative, vsic: '4632', marginRate: null }],
    ['a grower who declares a margin', { ...cooperative, vsic: '0123', marginRate: 0.2 }],
    [
      'a delivery that ends before it starts',
      { ...cooperative, delivery: { ...cooperative.delivery, days: [3, 1] } },
    ],
    ['a telephone number as people dial it', { ...cooperative, phone: '0559123456' }],
    ['a field that nobody knows', { ...cooperative, zalo: '0559123456' }],
  ])('is refused for %s', (_fault, value) => {
    expect(seller.safeParse(value).success).toBe(false);
  });
});

describe('a product', () => {
  const variant = goods.variants[0]!;

  it.each([
    ['a price with a fraction of a đồng', { ...goods, variants: [{ ...variant, price: 88000.5 }] }],
    ['no variant', { ...goods, variants: [] }],
    ['a title in decomposed Unicode', { ...goods, title: goods.title.normalize('NFD') }],
    ['a double space', { ...goods, subtitle: 'Muối  mịn' }],
    ['a thirteenth month', { ...goods, harvestMonths: [13] }],
  ])('is refused for %s', (_fault, value) => {
    expect(product.safeParse(value).success).toBe(false);
  });
});

describe('a certificate', () => {
  const stars = {
    kind: 'ocop',
    stars: 4,
    number: '1873/QĐ-UBND',
    issuer: 'Ủy ban nhân dân tỉnh Bình Phước',
    issuedOn: '2024-02-29',
    expiresOn: '2027-02-28',
  };

  it('may last 36 months and no day more', () => {
    expect(certificate.safeParse(stars).success).toBe(true);
    expect(certificate.safeParse({ ...stars, expiresOn: '2027-03-01' }).success).toBe(false);
  });

  it('has stars when it is of OCOP, and only then', () => {
    expect(certificate.safeParse({ ...stars, stars: undefined }).success).toBe(false);
    expect(certificate.safeParse({ ...stars, kind: 'vietgap' }).success).toBe(false);
  });

  it('counts months to the same day, or to the last of a shorter month', () => {
    expect(addMonths('2024-01-31', 1)).toBe('2024-02-29');
    expect(addMonths('2023-11-22', 36)).toBe('2026-11-22');
  });
});
