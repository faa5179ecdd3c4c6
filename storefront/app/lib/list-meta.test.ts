import type { ProductCard, ProductSearchResult } from '@cho-phien/backend/contract';
import { expect, it } from 'vitest';
import { canonicalOf, isIndexed, listJsonLd } from './list-meta';

const result = {
  hits: [{ slug: 'mit-say', title: 'Mít sấy' } as ProductCard],
  page: 2,
  page_size: 24,
} as ProductSearchResult;

it('shows crawlers a shelf page by page, and no list that somebody narrowed', () => {
  expect(isIndexed({ category: 'mit', page: 3, sort: 'newest' })).toBe(true);
  expect(isIndexed({ category: 'mit', ocop: [4] })).toBe(false);
  expect(isIndexed({ q: 'mít' })).toBe(false);
});

it('gives each page of a list its own address, and one to all orders', () => {
  expect(canonicalOf('https://cho.example/danh-muc/mit', { sort: 'newest' })).toBe(
    'https://cho.example/danh-muc/mit',
  );
  expect(canonicalOf('https://cho.example/danh-muc/mit', { page: 3 })).toBe(
    'https://cho.example/danh-muc/mit?page=3',
  );
});

it('counts the places of goods through all pages', () => {
  const [, list] = listJsonLd({ category: 'mit', page: 2 }, result, [], 'https://cho.example');
  expect(list).toMatchObject({
    '@type': 'ItemList',
    itemListElement: [{ position: 25, url: 'https://cho.example/san-pham/mit-say', name: 'Mít sấy' }],
  });
  expect(listJsonLd({ q: 'mít' }, result, [], 'https://cho.example')).toEqual([]);
});
