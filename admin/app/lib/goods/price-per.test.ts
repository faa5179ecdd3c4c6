import { expect, it } from 'vitest';
import { pricePer } from './price-per';

it.each([
  ['125.000', '500', 'g', { per: 'kg', price: 250_000 }],
  ['125000', '0,5', 'l', { per: 'l', price: 250_000 }],
  ['90.000', '12', 'piece', { per: 'piece', price: 7_500 }],
  ['100.000', '300', 'ml', { per: 'l', price: 333_333 }],
  ['90.000', '1', 'piece', null],
  ['', '500', 'g', null],
  ['125.000', '0', 'g', null],
  ['125.000', 'nhiều', 'g', null],
])('%s đồng for %s %s is compared as %j', (price, content, content_unit, shown) => {
  expect(pricePer({ price, content, content_unit })).toEqual(shown);
});
