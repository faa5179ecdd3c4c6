import type { ProductSearchResult } from '@cho-phien/backend/contract';
import { describe, expect, inject, it } from 'vitest';
import { expectRefusal } from '../../harness/refusal';
import { Store } from '../../harness/store';

/** Within this time anything is answered, on a machine that does much else. */
const BUDGET_MS = 3000;

const market = inject('market');
const store = new Store(market);
const search = (query: string | URLSearchParams) =>
  store.ask<ProductSearchResult>('GET', `/store/search?${query}`);

const WORDS: [what: string, q: string][] = [
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
];

describe('words that no person types', () => {
  it.each(WORDS)('%s gets an answer', async (_, q) => {
    const { hits, total } = (await search(new URLSearchParams({ q }))).ok();
    expect(hits.length).toBeLessThanOrEqual(24);
    expect(total).toBeGreaterThanOrEqual(hits.length);
  });

  it.each(WORDS)('%s gets suggestions and stalls', async (_, q) => {
    const words = new URLSearchParams({ q });
    expect(
      (await store.ask<unknown[]>('GET', `/store/suggestions?${words}`)).ok().length,
    ).toBeLessThanOrEqual(8);
    (await store.ask('GET', `/store/sellers?${words}`)).ok();
  });
});

describe('a page of the shop', () => {
  const open = async (query: string) => {
    const started = performance.now();
    const answer = await fetch(`${market.storefront}/tim-kiem?${query}`);
    const text = await answer.text();
    return { status: answer.status, text, took: performance.now() - started };
  };

  it.each(WORDS)('answers %s in time', async (_, q) => {
    const { status, text, took } = await open(String(new URLSearchParams({ q })));
    expect([200, 400, 414, 431]).toContain(status);
    expect(took).toBeLessThan(BUDGET_MS);
    expect(text).not.toMatch(/syntax error|tsquery|SELECT |at Object\./);
  });

  it.each([
    'q[]=x&q[]=y',
    'q=a&q=b',
    'q[$ne]=x',
    'page=1000000000',
    'page=-1',
    'price_min=-1',
    'price_min=1e400',
    'price_max=NaN',
    'sort=id;DROP',
    'ocop=99',
    'category=../../etc',
    'seller=%27',
    `${Array.from({ length: 200 }, (_, at) => `commune=${25_000 + at}`).join('&')}`,
  ])('leaves out what cannot be meant: %s', async (query) => {
    const { status, text, took } = await open(query);
    expect(status).toBe(200);
    expect(text).toContain('</html>');
    expect(took).toBeLessThan(BUDGET_MS);
  });

  it('shows what was typed as text, never as a part of the page', async () => {
    const { text } = await open(String(new URLSearchParams({ q: '"><script>alert(1)</script><b x="' })));
    expect(text).not.toContain('<script>alert(1)');
    expect(text).not.toContain('<b x=');
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
    ['a list for a word', 'q[]=x&q[]=y'],
    ['two words', 'q=a&q=b'],
    ['two shelves', 'category=a&category=b'],
    ['a zero byte for a shelf', 'category=%00'],
    ['a page of many digits', `page=${'9'.repeat(400)}`],
    ['a price without end', 'price_min=Infinity'],
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
