import type { ProvinceSearches, SearchedQuery } from '@cho-phien/backend/contract';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { Database } from '../../harness/database';
import { ProvinceDesk } from '../../harness/desk';
import { expectRefusal } from '../../harness/refusal';
import { Store } from '../../harness/store';
import { waitUntil } from '../../harness/wait-until';

const PHONE =
  'Mozilla/5.0 (Linux; Android 14; SM-A155F) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0 Mobile Safari/537.36';
const ROBOT = 'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)';

const market = inject('market');
const store = new Store(market);
const database = new Database(market.databaseUrl);
let province: ProvinceDesk;

beforeAll(async () => {
  province = await ProvinceDesk.of(market);
});
afterAll(() => database.close());

/** Opens a page of the shop as a browser with a basket does, which no cache answers for. */
async function opens(path: string, headers: Record<string, string> = {}): Promise<void> {
  const answer = await fetch(`${market.storefront}${path}`, {
    headers: { 'user-agent': PHONE, cookie: 'visited=1', ...headers },
  });
  await answer.text();
  expect(answer.status).toBe(200);
}
const searches = (q: string, headers: Record<string, string> = {}) =>
  opens(`/tim-kiem?q=${encodeURIComponent(q)}`, headers);

const read = async () => (await province.desk.ask<ProvinceSearches>('GET', '/province/searches')).ok();
const countOf = (list: SearchedQuery[], words: string) => list.find((one) => one.words === words);

/** Words that nobody sought before. */
const newWords = () => `máy ${[...String(Date.now())].map((digit) => 'bcdfghklmn'[Number(digit)]).join('')}`;

it('tells the province what was sought in vain, when three searched and not when a robot did', async () => {
  const words = newWords();
  const plain = words.replace('á', 'a');
  await searches(plain);
  await searches(words.toUpperCase());
  await searches(words, { 'user-agent': ROBOT });
  await searches(words, { 'sec-purpose': 'prefetch' });
  await opens(`/tim-kiem?q=${encodeURIComponent(words)}&in_stock=true`);
  const seen = () =>
    database.rows<{ searches: number }>('SELECT searches FROM search_day WHERE folded = $1', [plain]);
  await waitUntil('two searches to be written', async () => (await seen())[0]?.searches === 2, 20_000);
  expect(countOf((await read()).top, words)).toBeUndefined();

  await searches(words);
  const shown = await waitUntil(
    'the third search to show',
    async () => countOf((await read()).not_found, words),
    20_000,
  );
  expect(shown).toMatchObject({ searches: 3, not_found: 3, last_hits: 0, clicks: 0, mean_position: null });
  expect(shown.weeks.at(-1)).toBe(3);
});

it('keeps no words that may be about a person', async () => {
  const before = (await read()).unkept_searches;
  for (const words of ['0912 345 678', 'lan.nguyen@example.com', 'Nguyễn Thị Lan']) await searches(words);
  await waitUntil(
    'three searches without words',
    async () => (await read()).unkept_searches === before + 3,
    20_000,
  );
  const kept = await database.number(
    "SELECT count(*) FROM search_day WHERE words LIKE '%0912%' OR words LIKE '%example%' OR folded LIKE '%thi lan%'",
  );
  expect(kept).toBe(0);
});

it('counts goods that were opened from a list, with their place in it', async () => {
  const q = 'mật ong rừng';
  const list = await store.search({ q });
  const third = list.hits[2]!;
  const count = async () => {
    const [row] = await database.rows<{ clicks: number; sum: number }>(
      `SELECT coalesce(sum(clicks), 0)::int AS clicks, coalesce(sum(click_positions), 0)::int AS sum
       FROM search_day WHERE folded = 'mat ong rung'`,
    );
    return row!;
  };
  const before = await count();
  const referer = `${market.storefront}/tim-kiem?q=${encodeURIComponent(q)}`;
  await opens(`/san-pham/${third.slug}`, { referer: 'https://elsewhere.example/tim-kiem?q=x' });
  await opens(`/san-pham/${third.slug}`, { referer });
  await waitUntil('the click', async () => (await count()).clicks > before.clicks, 20_000);
  expect(await count()).toEqual({ clicks: before.clicks + 1, sum: before.sum + 3 });
});

it.each(['weeks=0', 'weeks=53', 'weeks=x'])('refuses %s', async (query) => {
  const answer = await province.desk.ask('GET', `/province/searches?${query}`);
  expect(answer.status).toBe(400);
  expectRefusal(answer);
});
