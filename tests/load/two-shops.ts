import type { TestProject } from 'vitest/node';
import { Database } from '../harness/database';
import { freePorts } from '../harness/free-ports';
import { type MarketAddress, openMarket } from '../harness/market';
import { type Goods, type PlainAddress, startPlainMedusa } from './plain-medusa';

const PLENTY = 10_000_000;

declare module 'vitest' {
  interface ProvidedContext {
    bench: { market: MarketAddress; plain: PlainAddress };
  }
}

/** The market and a plain Medusa side by side: the same goods, the same PostgreSQL server, each its own database. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { launcher, close: closeMarket, ...market } = await openMarket();
  const open = [closeMarket];
  const closeAll = async () => {
    for (const close of open.reverse()) await close();
  };
  try {
    const plainDatabaseUrl = await newDatabase(market.databaseUrl, 'plain_medusa');
    const [port = 0] = await freePorts(1);
    const { stop, ...plain } = await startPlainMedusa(plainDatabaseUrl, port, await goodsOfThePack());
    open.push(stop);
    for (const url of [market.databaseUrl, plainDatabaseUrl]) await fillShelves(url);
    await giveVoucher(market.databaseUrl, plain.promoCode);
    project.provide('bench', { market, plain });
    return closeAll;
  } catch (error) {
    await closeAll();
    throw error;
  }
}

async function newDatabase(serverUrl: string, name: string): Promise<string> {
  const server = new Database(serverUrl);
  await server.rows(`CREATE DATABASE ${name}`);
  await server.close();
  const url = new URL(serverUrl);
  url.pathname = name;
  return url.href;
}

/** What the pack sells. The package is built by the market's own start, so it is not there earlier. */
async function goodsOfThePack(): Promise<Goods[]> {
  const { loadPack } = await import('@cho-phien/seed');
  return loadPack('binh-phuoc').products.map(({ slug, title, description, variants }) => ({
    slug,
    title,
    description,
    variants: variants.map(({ title, sku, price, stock, weightGrams }) => ({
      title,
      sku,
      price,
      stock,
      weight: weightGrams,
    })),
  }));
}

/** No benchmark may end because something is sold out, nor wait for PostgreSQL to count what was just filled. */
async function fillShelves(databaseUrl: string): Promise<void> {
  const database = new Database(databaseUrl);
  await database.rows(
    `UPDATE inventory_level SET stocked_quantity = $1::numeric,
       raw_stocked_quantity = jsonb_build_object('value', $2::text, 'precision', 20)`,
    [PLENTY, String(PLENTY)],
  );
  await database.rows('ANALYZE');
  await database.close();
}

/** The plain Medusa's promotion as the market's own voucher, as its dashboard would write it: 5% of the whole basket. */
async function giveVoucher(databaseUrl: string, code: string): Promise<void> {
  const database = new Database(databaseUrl);
  await database.rows(
    "INSERT INTO promotion (id, code, type, status) VALUES ('promo_bench', $1, 'standard', 'active')",
    [code],
  );
  await database.rows(
    `INSERT INTO promotion_application_method (id, promotion_id, type, target_type, value, raw_value, currency_code)
     VALUES ('proappmet_bench', 'promo_bench', 'percentage', 'order', 5, '{"value": "5", "precision": 20}', 'vnd')`,
    [],
  );
  await database.close();
}
