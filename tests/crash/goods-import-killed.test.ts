import { afterAll, beforeAll, expect, it } from 'vitest';
import { backendProcess } from '../harness/backend-process';
import { Database } from '../harness/database';
import { SellerDesk } from '../harness/desk';
import { aRow, csvOf, readImport, sendGoods } from '../harness/goods-file';
import { openMarket, type RunningMarket } from '../harness/market';
import { waitUntil } from '../harness/wait-until';

const PRODUCTS = 150;

let market: RunningMarket;
let database: Database;

beforeAll(async () => {
  market = await openMarket();
  database = new Database(market.databaseUrl);
});

afterAll(async () => {
  await database?.close();
  await market?.close();
});

/** Products on the shelf, whole: with listing, stall, price and stock. */
const whole = () =>
  database.number(
    `SELECT count(*) FROM product
     JOIN product_product_listing_listing listed ON listed.product_id = product.id AND listed.deleted_at IS NULL
     JOIN product_product_seller_seller sold ON sold.product_id = product.id AND sold.deleted_at IS NULL
     JOIN product_variant variant ON variant.product_id = product.id AND variant.deleted_at IS NULL
     JOIN inventory_item item ON item.sku = variant.sku AND item.deleted_at IS NULL
     JOIN inventory_level level ON level.inventory_item_id = item.id AND level.deleted_at IS NULL
     WHERE product.title LIKE 'Hàng thử %' AND product.deleted_at IS NULL`,
  );
const all = () =>
  database.number(`SELECT count(*) FROM product WHERE title LIKE 'Hàng thử %' AND deleted_at IS NULL`);

it('killed in the middle of a file of goods, the next start goes on, and makes nothing twice', async () => {
  const slug = market.signIns.find((one) => one.seller_slug)?.seller_slug ?? '';
  const stall = await SellerDesk.of(market, slug);
  await stall.sendsPhoto('thu.png');
  const rows = Array.from({ length: PRODUCTS }, (_, index) => aRow(`Hàng thử ${index}`, { Ảnh: 'thu' }));
  const { id } = (await sendGoods(stall.desk, csvOf(rows))).ok();
  (await stall.desk.ask('POST', `/seller/goods-imports/${id}/start`, { rows: 'all' })).ok();
  for (const least of [1, PRODUCTS / 2]) {
    await waitUntil('some to be made', async () => (await all()) >= least, 60_000, 1);
    process.kill(await backendProcess(market.dataDir), 'SIGKILL');
    await waitUntil(
      'the backend to be back',
      () =>
        readImport(stall.desk, id).then(
          () => true,
          () => false,
        ),
      60_000,
    );
    // Nobody waits two minutes here for the silence of who was killed.
    await database.rows(`UPDATE goods_import SET beat_at = beat_at - interval '3 minutes' WHERE id = $1`, [
      id,
    ]);
  }
  const done = await waitUntil(
    'the rest to be taken in',
    async () => {
      const found = await readImport(stall.desk, id);
      return found.state === 'ready' && found;
    },
    120_000,
  );
  expect(done).toMatchObject({ done: PRODUCTS, counts: { create: PRODUCTS, failed: 0 } });
  expect(await all()).toBe(PRODUCTS);
  expect(await whole()).toBe(PRODUCTS);
});
