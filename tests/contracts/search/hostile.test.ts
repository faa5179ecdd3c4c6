import type { ProductSearchResult } from '@cho-phien/backend/contract';
import { describe, expect, inject, it } from 'vitest';
import { expectRefusal } from '../../harness/refusal';
import { Store } from '../../harness/store';

const store = new Store(inject('market'));
const search = (query: string | URLSearchParams) =>
  store.ask<ProductSearchResult>('GET', `/store/search?${query}`);

describe('words that no person types', () => {
  it.each([
    ['ten thousand letters', 'dieu '.repeat(2000)],
    ['one word of ten thousand letters', 'a'.repeat(10_000)],
    ['control characters', '\u0000\u0001\u001f\u007f hạt'],
    ['a per cent sign', '%'],
    ['a quote', "'"],
    ['an end of a statement', "'; DROP TABLE product; --"],
    ['a prefix mark', ':*'],
    ['tsquery operators', 'hạt & !điều | <-> (rang:*A'],
    ['a backslash', '\\'],
    ['an emoji', '🥭🍯'],
    ['a mark alone', '\u0301'],
    ['a lone surrogate', 'hạt \ud800 điều'],
    ['a beginning mark of the index', '^hat ^dieu'],
    ['template syntax', '{{7*7}} #{7*7} ?1 $1'],
  ])('%s gets an answer', async (_, q) => {
    const { hits, total } = (await search(new URLSearchParams({ q }))).ok();
    expect(hits.length).toBeLessThanOrEqual(24);
    expect(total).toBeGreaterThanOrEqual(hits.length);
  });
});

describe('filters that no form sends', () => {
  it.each([
    ['a negative price', 'price_min=-1'],
    ['half a đồng', 'price_max=0.5'],
    ['a price in words', 'price_min=abc'],
    ['a page of a thousand million', 'page=1000000000'],
    ['page zero', 'page=0'],
    ['half a page', 'page=1.5'],
    ['a commune that is no code', "commune=25195'--"],
    ['two hundred communes', Array.from({ length: 200 }, (_, at) => `commune=${25_000 + at}`).join('&')],
    ['six stars', 'ocop=6'],
    ['an unknown kind of seller', 'seller_kind=pirate'],
    ['an unknown order', 'sort=id%3B'],
    ['an object for a word', 'q[$ne]=x'],
    ['an object for a shelf', 'category[$gt]='],
  ])('%s is refused in Vietnamese', async (_, query) => {
    const answer = await search(query);
    expect(answer.status, answer.text).toBe(400);
    expectRefusal(answer);
  });

  it.each(['category=khong-co', 'seller=khong-co', 'commune=99999', 'price_min=999999999', 'page=9999'])(
    '%s finds nothing, and that is no error',
    async (query) => expect((await search(query)).ok().hits).toEqual([]),
  );
});
