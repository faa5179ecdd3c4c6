import { randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import type { Health, ProductSearchResult } from '@cho-phien/backend/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Answer } from '../../harness/answer';
import { Database } from '../../harness/database';
import { SellerDesk } from '../../harness/desk';
import { Gate } from '../../harness/gate';
import { openMarket, type RunningMarket } from '../../harness/market';
import { Store } from '../../harness/store';
import { waitUntil } from '../../harness/wait-until';
import { golden, LEAST_SHARE, printRight, wrongAnswers } from './golden';

const { MEILISEARCH_HOST: host = '', MEILISEARCH_API_KEY: key = '' } = process.env;
if (!host) {
  process.stdout.write(
    'The Meilisearch contract is skipped: give MEILISEARCH_HOST and MEILISEARCH_API_KEY.\n',
  );
}

/** Changes show within this time, and the engine is back within the other. */
const PROMISE_MS = 5000;
const BACK_MS = 60_000;
/** The backend keeps an answer at most this long. */
const KEPT_MS = 3000;
const MOST_TIMES = 3;

const prefix = `test_${randomUUID().slice(0, 8)}_`;
const gate = new Gate(host || 'http://127.0.0.1:1');
let market: RunningMarket;
let store: Store;

const meilisearch = <T>(path: string, method = 'GET') =>
  Answer.to<T>(`${host}${path}`, { method, headers: { authorization: `Bearer ${key}` } });
const health = async () => (await store.ask<Health>('GET', '/store/health')).ok();
const engineIs = (engine: Health['search']['engine']) =>
  waitUntil(`${engine} to answer`, async () => (await health()).search.engine === engine, BACK_MS);

/** The market was filled for PostgreSQL, whose indexes answer until those of the other engine are full. */
async function indexesHaveMoved(): Promise<boolean> {
  const database = new Database(market.databaseUrl);
  try {
    const rows = await database.rows<{ provider: string }>(
      `SELECT v.provider FROM search_index i
       JOIN search_index_version v ON v.search_index_id = i.id AND v.version = i.active_version
       WHERE i.deleted_at IS NULL`,
    );
    return rows.length > 0 && rows.every(({ provider }) => provider === 'meilisearch');
  } finally {
    await database.close();
  }
}

/** A crowded machine may make it answer late; then PostgreSQL answered some, and all are asked again. */
async function wrongAnswersOfMeilisearch(): Promise<string[]> {
  for (let time = 1; time <= MOST_TIMES; time += 1) {
    await engineIs('meilisearch');
    const before = await health();
    const wrong = await wrongAnswers(store);
    if (isDeepStrictEqual(await health(), before)) return wrong;
  }
  throw new Error(`Meilisearch did not answer all queries itself in ${MOST_TIMES} times`);
}

interface Key {
  name: string | null;
  key: string;
  actions: string[];
  indexes: string[];
  expiresAt: string | null;
}
const keys = async () =>
  (await meilisearch<{ results: Key[] }>('/keys?limit=1000'))
    .ok()
    .results.filter((one) => one.name?.endsWith(prefix));

describe.skipIf(!host)('search in Meilisearch', () => {
  beforeAll(async () => {
    await gate.open();
    market = await openMarket({
      env: { MEILISEARCH_HOST: gate.address, MEILISEARCH_API_KEY: key, MEILISEARCH_INDEX_PREFIX: prefix },
    });
    store = new Store(market);
    await engineIs('meilisearch');
    await waitUntil('every index to lie in Meilisearch', indexesHaveMoved, BACK_MS);
  });

  afterAll(async () => {
    await market?.close();
    await gate.shut();
    const { results } = (await meilisearch<{ results: { uid: string }[] }>('/indexes?limit=1000')).ok();
    for (const { uid } of results) if (uid.startsWith(prefix)) await meilisearch(`/indexes/${uid}`, 'DELETE');
    for (const one of await keys()) await meilisearch(`/keys/${one.key}`, 'DELETE');
  });

  it(`brings the right goods among the first three for at least 95% of ${golden.length} queries`, async () => {
    const { version } = await meilisearch<{ pkgVersion: string }>('/version').then((answer) => ({
      version: answer.ok().pkgVersion,
    }));
    const wrong = await wrongAnswersOfMeilisearch();
    printRight(`meilisearch ${version}`, wrong);
    expect(1 - wrong.length / golden.length, wrong.join('\n')).toBeGreaterThanOrEqual(LEAST_SHARE);
  });

  it('works with a key for its own indexes that ends within a day, and shows no key to anybody', async () => {
    const made = await keys();
    expect(made.length).toBeGreaterThan(0);
    for (const one of made) {
      expect(one.indexes).toEqual([`${prefix}*`]);
      expect(one.actions).not.toContain('*');
      expect(Date.parse(one.expiresAt ?? '') - Date.now()).toBeLessThanOrEqual(24 * 3_600_000);
    }
    const pages = ['/', '/tim-kiem?q=mat+ong', '/danh-muc/hat-dieu'].map((path) => market.storefront + path);
    const answers = ['/store/search?q=mat+ong', '/store/suggestions?q=mat', '/store/market', '/store/health'];
    const texts = await Promise.all([
      ...pages.map(async (url) => (await Answer.to(url)).text),
      ...answers.map(async (path) => (await store.ask('GET', path)).text),
    ]);
    for (const text of texts) {
      expect(text.length).toBeGreaterThan(20);
      for (const secret of [key, ...made.map((one) => one.key), gate.address])
        expect(text).not.toContain(secret);
    }
  });

  it('counts, filters and sorts as PostgreSQL does', async () => {
    const questions = [
      '',
      'category=hat-dieu',
      'category=hat-dieu&seller_kind=household&in_stock=true',
      'price_min=50000&price_max=200000&sort=price_asc',
      'seller_kind=cooperative&seller_kind=enterprise&sort=price_desc',
      'ocop=3&ocop=4&sort=newest',
      'q=mật+ong',
      'q=hat+dieu&category=hat-dieu&price_max=300000',
      'q=tieu&sort=price_asc',
      'q=ca+phe&commune=25195',
      'q=mat+ogn',
      'q=qwrtzxp',
    ];
    const ask = (question: string) =>
      store.ask<ProductSearchResult>('GET', `/store/search?${question}`).then((answer) => answer.ok());
    const ours = await Promise.all(questions.map(ask));
    await gate.shut();
    await ask('q=cat&page=2');
    await engineIs('postgresql');
    const notKept = Date.now() + KEPT_MS;
    await waitUntil('answers that are not kept any more', () => Date.now() > notKept);
    const theirs = await Promise.all(questions.map(ask));
    await gate.open();
    await engineIs('meilisearch');
    for (const [at, question] of questions.entries()) {
      const { total, facets, corrected_query, hits } = ours[at]!;
      const other = theirs[at]!;
      expect({ question, total, facets, corrected_query }).toEqual({
        question,
        total: other.total,
        facets: other.facets,
        corrected_query: other.corrected_query,
      });
      if (question.includes('sort=price'))
        expect(
          hits.map((hit) => hit.price),
          question,
        ).toEqual(other.hits.map((hit) => hit.price));
    }
  });

  it.each([
    ['is not there', () => gate.shut()],
    ['never answers', async () => gate.stall()],
  ])('falls back while Meilisearch %s, comes back by itself and misses no change', async (_, away) => {
    const [card] = await store.goodsOfDifferentSellers(1, { sort: 'newest' });
    const desk = await SellerDesk.of(market, card!.seller_slug);
    const price = card!.price + 1000;
    const shownPrice = async () =>
      (await store.search({ seller: card!.seller_slug })).hits.find((hit) => hit.id === card!.id)?.price;
    await away();
    await waitUntil('a search that notices', async () => {
      expect((await store.search({ q: `mật ong ${Date.now() % 7}` })).hits.length).toBeGreaterThan(0);
      return (await health()).status === 'degraded';
    });
    expect((await health()).search).toMatchObject({ engine: 'postgresql', fallback: true });
    (await desk.desk.ask('POST', `/seller/variants/${card!.single_variant_id}`, { price })).ok();
    await waitUntil('the new price from PostgreSQL', async () => (await shownPrice()) === price, PROMISE_MS);
    await gate.open();
    await engineIs('meilisearch');
    expect(await shownPrice()).toBe(price);
    expect((await health()).status).toBe('ok');
  });

  it('fills an index again that Meilisearch lost, and shows an empty list at no moment', async () => {
    const { total } = await store.search({});
    const { results } = (await meilisearch<{ results: { uid: string }[] }>('/indexes?limit=1000')).ok();
    for (const { uid } of results)
      if (uid.startsWith(`${prefix}product`)) await meilisearch(`/indexes/${uid}`, 'DELETE');
    const began = await health();
    for (let back = false; !back; ) {
      expect(
        (await store.search({ page: '1', price_min: String(Math.floor(Math.random() * 1000)) })).total,
      ).toBe(total);
      const now = await health();
      back = now.search.engine === 'meilisearch' && now.search.since !== began.search.since;
    }
  });
});
