import { describe, expect, it } from 'vitest';
import { isNewSearch, isPerson, listFollowed } from './search-count';

const PHONE =
  'Mozilla/5.0 (Linux; Android 14; SM-A155F) AppleWebKit/537.36 Chrome/130.0 Mobile Safari/537.36';

describe('a person', () => {
  it.each([
    ['a phone', { 'user-agent': PHONE }, true],
    ['a crawler', { 'user-agent': 'Mozilla/5.0 (compatible; Googlebot/2.1)' }, false],
    ['a link preview', { 'user-agent': 'facebookexternalhit/1.1 preview' }, false],
    ['a program', { 'user-agent': 'curl/8.5.0' }, false],
    ['nobody', {}, false],
    ['a browser that looks ahead', { 'user-agent': PHONE, 'sec-purpose': 'prefetch;prerender' }, false],
  ])('%s', (_, headers, person) => expect(isPerson(new Headers(headers))).toBe(person));
});

it('counts a search once, not its filters and pages', () => {
  expect(isNewSearch({ q: 'tiêu' })).toBe(true);
  expect(isNewSearch({ q: 'tiêu', page: 2 })).toBe(false);
  expect(isNewSearch({ q: 'tiêu', in_stock: true })).toBe(false);
  expect(isNewSearch({ category: 'tieu' })).toBe(false);
});

describe('the list that a link was followed from', () => {
  const own = 'https://cho.example';
  it('is known by the address that the browser names', () =>
    expect(listFollowed(`${own}/tim-kiem?q=ti%C3%AAu&page=2`, own)).toEqual({ q: 'tiêu', page: 2 }));
  it.each([null, 'nonsense', `${own}/`, `${own}/tim-kiem`, 'https://other.example/tim-kiem?q=x'])(
    'is none for %s',
    (referer) => expect(listFollowed(referer, own)).toBeNull(),
  );
});
