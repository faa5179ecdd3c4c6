import { afterAll, expect, inject, it } from 'vitest';
import { Database } from '../../harness/database';
import { Store } from '../../harness/store';
import { waitUntil } from '../../harness/wait-until';

const market = inject('market');
const store = new Store(market);
const database = new Database(market.databaseUrl);
afterAll(() => database.close());

const TURNS = 12;
/** Jobs read the catalogue once a minute; pages that read it would do so in every try. */
const TRIES = 4;

let address = 9_000_000;

/** Lists and searches of the door, of suggestions and of the shop, under addresses that nobody has asked for yet. */
async function readPages(): Promise<void> {
  for (let turn = 0; turn < TURNS; turn += 1) {
    const unseen = String(address++);
    await store.search({ category: 'hat-dieu', price_max: unseen });
    await store.search({ q: 'mat ogn', price_max: unseen });
    (await store.ask('GET', `/store/suggestions?q=ca%20phe%20${unseen}`)).ok();
    await openPage(`/danh-muc/hat-dieu?price_max=${unseen}`);
    await openPage(`/tim-kiem?q=hat+dieu&price_max=${unseen}`);
  }
}

async function openPage(path: string): Promise<void> {
  const response = await fetch(market.storefront + path);
  expect(response.status, path).toBe(200);
  await response.text();
}

/** How often every table of the market was opened for reading since the server began, by PostgreSQL's own statistics. */
async function scans(): Promise<Map<string, number>> {
  const rows = await database.rows<{ name: string; scans: string }>(
    'SELECT relname AS name, coalesce(seq_scan, 0) + coalesce(idx_scan, 0) AS scans FROM pg_stat_user_tables',
  );
  return new Map(rows.map((row) => [row.name, Number(row.scans)]));
}

/**
 * Which tables `work` opened. A connection reports its statistics with the first transaction that ends a second or more after its last
 * report, or when it has been idle for ten seconds.
 */
async function tablesOpenedBy(work: () => Promise<void>): Promise<string[]> {
  const before = await scans();
  await work();
  const [end] = await database.rows<{ at: Date }>('SELECT clock_timestamp() AS at');
  await waitUntil(
    'the statistics of every connection',
    async () => {
      const [row] = await database.rows<{ reported: boolean }>(
        `SELECT bool_and(state_change < now() - interval '10.5 seconds' OR state_change > $1::timestamptz + interval '1.5 seconds')
           AS reported
         FROM pg_stat_activity WHERE backend_type = 'client backend' AND pid <> pg_backend_pid()`,
        [end?.at],
      );
      return row?.reported;
    },
    20_000,
  );
  return [...(await scans())]
    .filter(([name, count]) => count > (before.get(name) ?? 0))
    .map(([name]) => name);
}

/** Goods, their prices and stock, what the listing says of them, and who sells them. */
function ofCatalogue(tables: string[]): string[] {
  const own = /^(product|price|inventory|listing|certificate|seller|stock_location|sales_channel)/;
  return tables.filter((name) => own.test(name));
}

it('serves lists, facets, searches and suggestions without opening one catalogue table', async () => {
  const seen: string[][] = [];
  for (let tried = 0; tried < TRIES; tried += 1) {
    const opened = ofCatalogue(await tablesOpenedBy(readPages));
    if (opened.length === 0) return;
    seen.push(opened);
  }
  expect.unreachable(`every time the pages opened ${JSON.stringify(seen)}`);
});

it('would notice: the page of one product reads the catalogue', async () => {
  const [card] = await store.goodsOfDifferentSellers(1, {});
  const opened = await tablesOpenedBy(() => openPage(`/san-pham/${card?.slug}`));
  expect(ofCatalogue(opened)).toContain('product');
});
