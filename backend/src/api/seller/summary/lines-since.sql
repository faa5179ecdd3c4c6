-- The lines of a seller's orders placed since an instant.
SELECT
  placed.id AS order_id,
  line.product_title AS title,
  line.product_handle AS slug,
  ordered.quantity::float8 AS quantity,
  -- What the buyer paid for them: vouchers taken off.
  (round(ordered.quantity * coalesce(ordered.unit_price, line.unit_price)) - coalesce(discount.amount, 0))::float8 AS goods
FROM order_order_seller_seller AS of_seller
JOIN "order" AS placed ON placed.id = of_seller.order_id AND placed.deleted_at IS NULL
JOIN order_item AS ordered
  ON ordered.order_id = placed.id AND ordered.version = placed.version AND ordered.deleted_at IS NULL
JOIN order_line_item AS line ON line.id = ordered.item_id
LEFT JOIN LATERAL (
  SELECT sum(adjustment.amount) AS amount
  FROM order_line_item_adjustment AS adjustment
  WHERE adjustment.item_id = line.id
    AND adjustment.deleted_at IS NULL
    AND adjustment.version = (
      SELECT max(latest.version) FROM order_line_item_adjustment AS latest
      WHERE latest.item_id = line.id AND latest.deleted_at IS NULL)
) AS discount ON true
WHERE of_seller.seller_id = :seller AND of_seller.deleted_at IS NULL AND placed.created_at >= :since
