import { afterAll, expect, inject, it } from 'vitest';
import { Database } from '../../harness/database';
import { Store } from '../../harness/store';
import { waitUntil } from '../../harness/wait-until';

const market = inject('market');
const store = new Store(market);
const database = new Database(market.databaseUrl);
afterAll(() => database.close());

/** What a plain shop reads for a list. */
const CATALOGUE = [
  'product',
  'product_variant',
  'product_category',
  'product_category_product',
  'price',
  'price_set',
  'inventory_level',
  'listing',
  'certificate',
];

/** How often tables were opened for reading since the server began, by its own statistics. */
async function scans(): Promise<Map<string, number>> {
  const rows = await database.rows<{ name: string; scans: string }>(
    `SELECT relname AS name, coalesce(seq_scan, 0) + coalesce(idx_scan, 0) AS scans
     FROM pg_stat_user_tables WHERE relname = ANY($1) OR relname LIKE 'search_vi_product%'`,
    [CATALOGUE],
  );
  return new Map(rows.map((row) => [row.name, Number(row.scans)]));
}

const TURNS = 40;

it('serves lists, facets and searches without opening a catalogue table', async () => {
  const before = await scans();
  for (let turn = 0; turn < TURNS; turn += 1) {
    await store.search({ category: 'hat-dieu', price_max: String(9_000_000 + turn) });
    await store.search({ q: 'mat ong', price_max: String(9_000_000 + turn) });
  }
  // A connection reports its statistics when it falls idle.
  const after = await waitUntil('the statistics of eighty pages', async () => {
    const now = await scans();
    const opened = [...now].filter(([name]) => name.startsWith('search_vi_product'));
    const sum = opened.reduce((total, [name, count]) => total + count - (before.get(name) ?? 0), 0);
    return sum >= 2 * TURNS && now;
  });
  for (const table of CATALOGUE) {
    // The checking job may pass by meanwhile; eighty pages would show.
    expect((after.get(table) ?? 0) - (before.get(table) ?? 0), table).toBeLessThan(TURNS);
  }
});
