import type { MedusaContainer } from '@medusajs/framework/types';
import { ContainerRegistrationKeys } from '@medusajs/framework/utils';

/** What the product index must hold, field by field; `today` decides on certificates. */
const EXPECTED = `
WITH offer AS (
  SELECT v.id, v.product_id, price.amount::int AS price,
    CASE WHEN NOT v.manage_inventory OR v.allow_backorder THEN 9999 ELSE coalesce((
      SELECT greatest(0, min(floor(free.pieces / greatest(1, item.required_quantity))))
      FROM product_variant_inventory_item item
      CROSS JOIN LATERAL (
        SELECT coalesce(sum(level.stocked_quantity - level.reserved_quantity), 0) AS pieces
        FROM inventory_level level
        WHERE level.inventory_item_id = item.inventory_item_id AND level.deleted_at IS NULL) free
      WHERE item.variant_id = v.id AND item.deleted_at IS NULL), 0) END::int AS stock
  FROM product_variant v
  JOIN product_variant_price_set link ON link.variant_id = v.id AND link.deleted_at IS NULL
  JOIN price ON price.price_set_id = link.price_set_id AND price.currency_code = 'vnd'
    AND price.price_list_id IS NULL AND price.deleted_at IS NULL
  WHERE v.deleted_at IS NULL
), offers AS (
  SELECT product_id, min(price) AS price, min(price) <> max(price) AS price_from, bool_or(stock > 0) AS in_stock,
    CASE WHEN count(*) = 1 AND max(stock) > 0 THEN max(id) END AS single_variant_id
  FROM offer GROUP BY product_id
), proof AS (
  SELECT listing_id, array_agg(DISTINCT kind ORDER BY kind) AS kinds,
    max(stars) FILTER (WHERE kind = 'ocop') AS stars
  FROM certificate WHERE deleted_at IS NULL AND issued_on <= :today AND :today <= expires_on GROUP BY listing_id
)
SELECT p.id, p.handle AS slug, p.title, l.photo_keys[1] AS photo_key, offers.price, offers.price_from,
  s.slug AS seller_slug, s.name AS seller_name, s.kind AS seller_kind,
  l.origin_commune_code AS commune_code, commune.name AS commune_name,
  coalesce((
    SELECT array_agg(DISTINCT handle ORDER BY handle) FROM (
      SELECT own.handle FROM product_category_product link JOIN product_category own ON own.id = link.product_category_id
      WHERE link.product_id = p.id
      UNION
      SELECT parent.handle FROM product_category_product link
      JOIN product_category own ON own.id = link.product_category_id
      JOIN product_category parent ON parent.id = own.parent_category_id
      WHERE link.product_id = p.id) shelves), '{}') AS category_slugs,
  proof.stars AS ocop_stars, coalesce(proof.kinds, '{}') AS certificate_kinds, l.harvest_months,
  offers.in_stock, offers.single_variant_id,
  coalesce((
    SELECT sum(item.quantity - coalesce(item.return_received_quantity, 0))
    FROM "order" o
    JOIN order_item item ON item.order_id = o.id AND item.version = o.version AND item.deleted_at IS NULL
    JOIN order_line_item line ON line.id = item.item_id
    WHERE line.product_id = p.id AND o.status NOT IN ('canceled', 'draft') AND o.deleted_at IS NULL), 0)::int AS sold_count
FROM product p
JOIN offers ON offers.product_id = p.id
JOIN product_product_seller_seller of_seller ON of_seller.product_id = p.id AND of_seller.deleted_at IS NULL
JOIN seller s ON s.id = of_seller.seller_id AND s.deleted_at IS NULL AND s.state = 'active'
JOIN product_product_listing_listing of_listing ON of_listing.product_id = p.id AND of_listing.deleted_at IS NULL
JOIN listing l ON l.id = of_listing.listing_id AND l.deleted_at IS NULL
LEFT JOIN commune ON commune.code = l.origin_commune_code
LEFT JOIN proof ON proof.listing_id = l.id
WHERE p.status = 'published' AND p.deleted_at IS NULL
ORDER BY p.id`;

export type ExpectedDocument = { id: string } & Record<string, unknown>;

/**
 * What the product index must hold, asked of the tables themselves: it shares no code with what fills the index. Lists that have no order
 * are sorted.
 */
export async function expectedDocuments(
  container: MedusaContainer,
  today: string,
): Promise<ExpectedDocument[]> {
  const database = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  const { rows } = await database.raw<{ rows: ExpectedDocument[] }>(EXPECTED, { today });
  return rows;
}
