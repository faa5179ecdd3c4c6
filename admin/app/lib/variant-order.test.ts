import type { SellerProduct } from '@cho-phien/backend/contract';
import { describe, expect, it } from 'vitest';
import { inSteadyOrder } from './variant-order';

const product = (...titles: string[]): SellerProduct => ({
  id: 'p',
  slug: 'hat-dieu',
  title: 'Hạt điều',
  photo: { key: '', alt: '' },
  status: 'published',
  variants: titles.map((title) => ({ id: title, title, sku: '', price: 1, stocked: 1, reserved: 0 })),
});

const titles = (of: SellerProduct) => of.variants.map(({ title }) => title);

describe('the variants of a product', () => {
  it('stand in the same order whichever was saved last', () => {
    const steady = ['60 g', '300 g', 'Lốc 10 gói 60 g'];
    expect(titles(inSteadyOrder(product('300 g', 'Lốc 10 gói 60 g', '60 g')))).toEqual(steady);
    expect(titles(inSteadyOrder(product('Lốc 10 gói 60 g', '60 g', '300 g')))).toEqual(steady);
  });
});
