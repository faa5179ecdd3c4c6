import type { ProductSearchResult } from '@cho-phien/backend/contract';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { type SecondBackend, startSecondBackend } from '../../harness/second-backend';
import { StatementTap } from '../../harness/statement-tap';
import { Store } from '../../harness/store';

const market = inject('market');
const tap = new StatementTap(new URL(market.databaseUrl));
let backend: SecondBackend;
let store: Store;

/** A backend that only answers: what passes between it and the database was asked for by a page. */
beforeAll(async () => {
  backend = await startSecondBackend(market, {
    WORKER_MODE: 'server',
    DATABASE_URL: await tap.open(),
  });
  store = new Store({ ...market, backend: backend.url });
});

afterAll(async () => {
  await backend?.stop();
  tap.close();
});

/** Tables of goods, their prices and stock, what a listing says of them, and who sells them, as SQL names them. */
const CATALOGUE =
  /"?\b(product|product_\w+|price|price_\w+|inventory_\w+|listing|certificate|seller|stock_location)"?(?=[\s".,)]|$)/;

/** The statements that read from such a table. */
async function catalogueReadsOf(work: () => Promise<void>): Promise<string[]> {
  const before = tap.statements.length;
  await work();
  const own = tap.statements.slice(before);
  expect(own, 'statements that passed the tap').not.toEqual([]);
  return own.filter((statement) =>
    (statement.match(/\b(?:from|join)\s+(?:only\s+)?(?:"?public"?\.)?"?\w+"?/gi) ?? []).some((source) =>
      CATALOGUE.test(source),
    ),
  );
}

let address = 9_000_000;

it('serves lists, facets, searches, suggestions and the shelves without one statement on a catalogue table', async () => {
  const reads = await catalogueReadsOf(async () => {
    for (let turn = 0; turn < 10; turn += 1) {
      const unseen = String(address++);
      await store.search({ category: 'hat-dieu', price_max: unseen });
      await store.search({ seller_kind: 'cooperative', sort: 'newest', price_max: unseen });
      const { hits } = await store.search({ q: 'mat ogn', price_max: unseen });
      expect(hits).not.toEqual([]);
      (await store.ask<ProductSearchResult>('GET', `/store/suggestions?q=ca%20phe%20${unseen}`)).ok();
      (await store.ask('GET', '/store/market')).ok();
    }
  });
  expect(reads).toEqual([]);
});

it('would notice: the page of one product reads the catalogue', async () => {
  const { hits } = await store.search({ q: 'hat dieu' });
  const reads = await catalogueReadsOf(async () => {
    (await store.ask('GET', `/store/listings/${hits[0]?.slug}`)).ok();
  });
  expect(reads).not.toEqual([]);
});
