-- Each parcel that reached its buyer, once.
-- $1 text[]: only these orders, or null for all. $2, $3 timestamptz: only what was delivered from and before, or null for all.
WITH inserted AS (
  INSERT INTO reporting.fact_parcel (id, order_id, seller_id, at, day)
  SELECT parcel.id, placed.id, of_seller.seller_id, parcel.delivered_at,
    (parcel.delivered_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date
  FROM fulfillment AS parcel
  JOIN order_fulfillment AS of_order ON of_order.fulfillment_id = parcel.id AND of_order.deleted_at IS NULL
  JOIN "order" AS placed ON placed.id = of_order.order_id AND placed.deleted_at IS NULL
  JOIN order_order_seller_seller AS of_seller ON of_seller.order_id = placed.id AND of_seller.deleted_at IS NULL
  WHERE parcel.delivered_at IS NOT NULL
    AND parcel.canceled_at IS NULL
    AND parcel.deleted_at IS NULL
    AND ($1::text[] IS NULL OR of_order.order_id = ANY ($1))
    AND ($2::timestamptz IS NULL OR parcel.delivered_at >= $2)
    AND ($3::timestamptz IS NULL OR parcel.delivered_at < $3)
  -- Parcels of one day are read together, so they are written together.
  ORDER BY parcel.delivered_at
  ON CONFLICT DO NOTHING
  RETURNING order_id
)
SELECT DISTINCT order_id FROM inserted
