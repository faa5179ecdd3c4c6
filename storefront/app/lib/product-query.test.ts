import { describe, expect, it } from 'vitest';
import { hasFilters, parseProductQuery, parseTypedPrice, toSearchParams } from './product-query';

const parse = (search: string) => parseProductQuery(new URLSearchParams(search));

describe("a list's address", () => {
  it('carries every state of the list and reads back the same', () => {
    const address =
      'q=h%E1%BA%A1t+%C4%91i%E1%BB%81u&category=hat-dieu&commune=25195&commune=25220&seller_kind=cooperative&ocop=4&ocop=5' +
      '&price_min=50000&price_max=200000&in_stock=true&sort=price_asc&page=3';
    expect(parse(address)).toEqual({
      q: 'hạt điều',
      category: 'hat-dieu',
      commune: ['25195', '25220'],
      seller_kind: ['cooperative'],
      ocop: [4, 5],
      price_min: 50_000,
      price_max: 200_000,
      in_stock: true,
      sort: 'price_asc',
      page: 3,
    });
    expect(toSearchParams(parse(address)).toString()).toBe(address);
  });

  it('leaves out what cannot be meant', () => {
    expect(
      parse('q=+&commune=abc&seller_kind=bank&ocop=9&price_min=-5&sort=random&page=0&category=../etc'),
    ).toEqual({});
    expect(parse('page=1&sort=relevance')).toEqual({});
  });

  it('takes words in any normal form and puts a crossed price range right', () => {
    expect(parse(`q=${encodeURIComponent('hạt   điều'.normalize('NFD'))}`).q).toBe('hạt điều');
    expect(parse('price_min=200k&price_max=50k')).toEqual({ price_min: 50_000, price_max: 200_000 });
  });

  it('knows what is a filter and what is only order or page', () => {
    expect(hasFilters(parse('q=tieu&sort=newest&page=2&category=ho-tieu'))).toBe(false);
    expect(hasFilters(parse('ocop=4'))).toBe(true);
  });
});

describe('a typed price', () => {
  it.each([
    ['50000', 50_000],
    ['50.000', 50_000],
    ['1.284.000 ₫', 1_284_000],
    ['50k', 50_000],
    ['1tr2', 1_200_000],
    ['1,5 triệu', 1_500_000],
    ['1.5tr', 1_500_000],
    ['2tr', 2_000_000],
    ['', undefined],
    ['rẻ thôi', undefined],
    ['-5', undefined],
  ])('%s', (typed, price) => {
    expect(parseTypedPrice(typed)).toBe(price);
  });
});
