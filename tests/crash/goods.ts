import type { Database } from '../harness/database';
import type { Goods } from './journeys';

const PLENTY = 1000;

/** Goods of stalls that hold their own money, plenty of each; as many stalls as can be, so that neighbours are of two. */
export async function goodsOfManyStalls(database: Database, count: number): Promise<Goods[]> {
  const rows = await database.rows<Goods & { item: string }>(
    `SELECT * FROM (
       SELECT variant.id AS variant, seller.slug AS stall, stock.inventory_item_id AS item,
         row_number() OVER (PARTITION BY seller.id ORDER BY variant.id) AS nth
       FROM seller
       JOIN product_product_seller_seller AS sold ON sold.seller_id = seller.id AND sold.deleted_at IS NULL
       JOIN product ON product.id = sold.product_id AND product.deleted_at IS NULL AND product.status = 'published'
       JOIN product_variant AS variant ON variant.product_id = product.id AND variant.deleted_at IS NULL
       JOIN product_variant_inventory_item AS stock ON stock.variant_id = variant.id AND stock.deleted_at IS NULL
       WHERE seller.state = 'active' AND seller.settlement_mode = 'direct' AND seller.deleted_at IS NULL) AS all_goods
     ORDER BY nth, stall LIMIT $1`,
    [count],
  );
  if (rows.length < count) throw new Error(`There are only ${rows.length} goods to crash with.`);
  await database.rows(
    `UPDATE inventory_level SET stocked_quantity = reserved_quantity + $2::int,
       raw_stocked_quantity = jsonb_build_object('value', (reserved_quantity + $2::int)::text, 'precision', 20)
     WHERE inventory_item_id = ANY ($1)`,
    [rows.map(({ item }) => item), PLENTY],
  );
  return rows.map(({ variant, stall }) => ({ variant, stall }));
}
