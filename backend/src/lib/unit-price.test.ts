import { expect, it } from 'vitest';
import { netContent, unitPrice } from './unit-price';

it('compares by kilogram, litre or piece', () => {
  expect(unitPrice(145_000, { amount: 500, unit: 'g' })).toEqual({ price: 290_000, per: 'kg' });
  expect(unitPrice(89_000, { amount: 330, unit: 'ml' })).toEqual({ price: 269_697, per: 'l' });
  expect(unitPrice(50_000, { amount: 20, unit: 'piece' })).toEqual({ price: 2_500, per: 'piece' });
});

it('says nothing where the piece is the price', () => {
  expect(unitPrice(50_000, { amount: 1, unit: 'piece' })).toBeNull();
  expect(unitPrice(50_000, null)).toBeNull();
});

it('reads net content only in the agreed shape', () => {
  expect(netContent({ net_amount: 500, net_unit: 'g' })).toEqual({ amount: 500, unit: 'g' });
  expect(netContent({ net_amount: 0, net_unit: 'g' })).toBeNull();
  expect(netContent({ net_amount: 5, net_unit: 'stone' })).toBeNull();
  expect(netContent(null)).toBeNull();
});
