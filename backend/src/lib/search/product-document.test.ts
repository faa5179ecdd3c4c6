import { describe, expect, it } from 'vitest';
import { productCard } from './product-card';
import { productDocument } from './product-document';
import type { ProductRow } from './product-row';

const TODAY = '2026-05-10';
const place = {
  commune_code: '25270',
  commune_name: 'Phường Lộc Ninh',
  province_code: '75',
  province_name: 'Thành phố Đồng Nai',
  aliases: ['Huyện Lộc Ninh', 'Tỉnh Bình Phước'],
};

const stocked = (stocked_quantity: number, reserved_quantity = 0) => [
  { required_quantity: 1, inventory: { location_levels: [{ stocked_quantity, reserved_quantity }] } },
];

function variant(id: string, price: number, stock: number, reserved = 0) {
  return {
    id,
    title: '500 g',
    sku: id.toUpperCase(),
    manage_inventory: true,
    allow_backorder: false,
    variant_rank: 0,
    metadata: { net_amount: 500, net_unit: 'g' },
    calculated_price: { calculated_amount: price },
    inventory_items: stocked(stock, reserved),
  };
}

function aRow(change: Partial<ProductRow> = {}): ProductRow {
  return {
    id: 'prod_1',
    handle: 'tieu-so',
    title: 'Tiêu sọ',
    subtitle: null,
    description: 'Ngâm suối ba ngày',
    status: 'published',
    created_at: '2026-01-01T00:00:00Z',
    updated_at: '2026-01-02T00:00:00Z',
    categories: [
      { handle: 'tieu-so', name: 'Tiêu sọ', parent_category: { handle: 'ho-tieu', name: 'Hồ tiêu' } },
    ],
    variants: [variant('v1', 90_000, 5)],
    seller: { slug: 'htx', name: 'HTX Tiêu', kind: 'cooperative', state: 'active', commune_code: '25270' },
    listing: {
      subtitle: '',
      photo_keys: ['tieu-trang'],
      origin_commune_code: '25270',
      harvest_months: [5],
      popularity: 10,
      certificates: [{ kind: 'ocop', stars: 4, issued_on: '2024-01-01', expires_on: '2026-05-10' }],
    },
    ...change,
  };
}

const made = (row: ProductRow, today = TODAY) => productDocument(row, { place, soldCount: 7, today });

describe('what shoppers must not see has no document', () => {
  it.each([
    ['a draft', { status: 'draft' }],
    ['goods of a suspended stall', { seller: { ...aRow().seller!, state: 'suspended' } }],
    ['goods without a price', { variants: [{ ...variant('v1', 0, 1), calculated_price: null }] }],
    ['goods of nobody', { seller: null }],
  ])('%s', (_, change) => expect(made(aRow(change))).toBeNull());
});

describe('a document', () => {
  it('is found under its shelf and the shelf above', () => {
    expect(made(aRow())?.category_slugs).toEqual(['tieu-so', 'ho-tieu']);
  });

  it('carries the names of old places', () => {
    expect(made(aRow())?.text_place).toContain('Huyện Lộc Ninh');
  });

  it('shows the lowest price and compares by it', () => {
    const document = made(aRow({ variants: [variant('v1', 90_000, 5), variant('v2', 80_000, 0)] }));
    expect(document).toMatchObject({ price: 80_000, price_from: true, unit_price: 160_000, unit_per: 'kg' });
  });

  it('offers one click only where there is nothing to choose and something to have', () => {
    expect(made(aRow())?.single_variant_id).toBe('v1');
    expect(made(aRow({ variants: [variant('v1', 90_000, 5, 5)] }))).toMatchObject({
      single_variant_id: null,
      in_stock: false,
    });
    expect(
      made(aRow({ variants: [variant('v1', 1, 1), variant('v2', 1, 1)] }))?.single_variant_id,
    ).toBeNull();
  });

  it('bears its stars to the last day of the certificate and no longer', () => {
    expect(made(aRow(), '2026-05-10')?.ocop_stars).toBe(4);
    expect(made(aRow(), '2026-05-11')).toMatchObject({ ocop_stars: null, certificate_kinds: [] });
  });
});

it('is the same whatever order the database gives lists in', () => {
  const [half, whole] = [
    variant('v1', 90_000, 5),
    { ...variant('v2', 170_000, 5), title: '1 kg', variant_rank: 1 },
  ];
  const [ocop, vietgap] = [
    { kind: 'ocop' as const, stars: 4, issued_on: '2024-01-01', expires_on: '2026-12-31' },
    { kind: 'vietgap' as const, stars: null, issued_on: '2024-01-01', expires_on: '2026-12-31' },
  ];
  const listed = (
    variants: ProductRow['variants'],
    certificates: NonNullable<ProductRow['listing']>['certificates'],
  ) => made(aRow({ variants, listing: { ...aRow().listing!, certificates } }));
  expect(listed([whole, half], [vietgap, ocop])).toEqual(listed([half, whole], [ocop, vietgap]));
});

describe('a card', () => {
  it('drops stars and season by the reader’s day, even if the index is of yesterday', () => {
    const document = made(aRow())!;
    expect(productCard(document, '2026-05-10')).toMatchObject({ ocop_stars: 4, in_season: true });
    expect(productCard(document, '2026-06-01')).toMatchObject({ ocop_stars: null, in_season: false });
  });
});
