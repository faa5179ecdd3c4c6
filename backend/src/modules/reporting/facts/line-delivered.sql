-- Each item of a parcel that reached its buyer, once.
-- $1 text[]: only these orders, or null for all. $2, $3 timestamptz: only what was delivered from and before, or null for all.
WITH due AS MATERIALIZED (
  SELECT item.id, item.quantity, item.line_item_id, of_order.order_id, parcel.delivered_at
  FROM fulfillment AS parcel
  JOIN fulfillment_item AS item ON item.fulfillment_id = parcel.id AND item.deleted_at IS NULL
  JOIN order_fulfillment AS of_order ON of_order.fulfillment_id = parcel.id AND of_order.deleted_at IS NULL
  WHERE parcel.delivered_at IS NOT NULL
    AND parcel.canceled_at IS NULL
    AND parcel.deleted_at IS NULL
    AND ($1::text[] IS NULL OR of_order.order_id = ANY ($1))
    AND ($2::timestamptz IS NULL OR parcel.delivered_at >= $2)
    AND ($3::timestamptz IS NULL OR parcel.delivered_at < $3)
    -- Asked item by item ("or" keeps it from becoming a join): the planner would take it that hardly any is missing, also after all were deleted.
    AND (item.id IS NULL OR NOT EXISTS (SELECT 1 FROM reporting.fact_line_delivered AS known WHERE known.id = item.id))
),
inserted AS (
  INSERT INTO reporting.fact_line_delivered
    (id, order_id, line_id, product_id, seller_id, seller_kind, commune_code, vsic, vat_class, channel, payment_method,
     buyer_province, buyer_commune, buyer_in_area, quantity, amount, vat, output, at, day)
  SELECT
    item.id,
    placed.id,
    line.id,
    line.product_id,
    seller.id,
    seller.kind,
    seller.commune_code,
    -- The industry that earns with it: a reseller's own, else that of the goods.
    CASE WHEN seller.resells THEN seller.vsic ELSE coalesce(listing.vsic, seller.vsic) END,
    listing.vat_class,
    coalesce(placed.metadata ->> 'channel', 'online'),
    coalesce(payment.method, 'unknown'),
    coalesce(address.metadata ->> 'province_code', ''),
    coalesce(address.metadata ->> 'commune_code', ''),
    coalesce(place.in_market_area, false),
    item.quantity,
    paid.amount,
    tax.amount,
    -- M5: a producer's output is the goods without VAT, a reseller's the margin on them; unknown where none was declared.
    CASE WHEN seller.resells THEN round((paid.amount - tax.amount) * seller.margin_rate::numeric) ELSE paid.amount - tax.amount END,
    item.delivered_at,
    (item.delivered_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date
  FROM due AS item
  JOIN "order" AS placed ON placed.id = item.order_id AND placed.deleted_at IS NULL
  JOIN order_line_item AS line ON line.id = item.line_item_id
  JOIN order_item AS ordered
    ON ordered.order_id = placed.id AND ordered.item_id = line.id AND ordered.version = placed.version
  JOIN order_order_seller_seller AS of_seller ON of_seller.order_id = placed.id AND of_seller.deleted_at IS NULL
  JOIN LATERAL (
    SELECT stall.*, stall.vsic LIKE '46%' OR stall.vsic LIKE '47%' AS resells
    FROM seller AS stall WHERE stall.id = of_seller.seller_id
  ) AS seller ON true
  LEFT JOIN product_product_listing_listing AS of_listing
    ON of_listing.product_id = line.product_id AND of_listing.deleted_at IS NULL
  LEFT JOIN listing ON listing.id = of_listing.listing_id
  LEFT JOIN order_address AS address ON address.id = placed.shipping_address_id
  LEFT JOIN LATERAL (
    SELECT sum(adjustment.amount) AS amount
    FROM order_line_item_adjustment AS adjustment
    WHERE adjustment.item_id = line.id
      AND adjustment.deleted_at IS NULL
      AND adjustment.version = (
        SELECT max(latest.version) FROM order_line_item_adjustment AS latest
        WHERE latest.item_id = line.id AND latest.deleted_at IS NULL)
  ) AS discount ON true
  LEFT JOIN LATERAL (
    -- Cash on delivery that was paid by code at the door is cashless; money that is heard of after the hand-over finds cash confirmed.
    SELECT CASE WHEN EXISTS (
        SELECT FROM payment_request AS door
        WHERE door.purpose = 'door' AND door.state = 'paid' AND door.deleted_at IS NULL
          AND door.order_ids @> to_jsonb(placed.id)
          AND NOT EXISTS (
            SELECT FROM payment_credit AS credit
            WHERE credit.payment_request_id = door.id AND credit.created_at > item.delivered_at))
      THEN 'vietqr' ELSE split_part(session.provider_id, '_', 2) END AS method
    FROM order_payment_collection AS of_payment
    JOIN payment_session AS session
      ON session.payment_collection_id = of_payment.payment_collection_id AND session.deleted_at IS NULL
    WHERE of_payment.order_id = placed.id AND of_payment.deleted_at IS NULL
    ORDER BY session.created_at, session.id
    LIMIT 1
  ) AS payment ON true
  LEFT JOIN commune AS place ON place.code = address.metadata ->> 'commune_code' AND place.deleted_at IS NULL
  -- What the buyer paid for these pieces: discounts of the line are shared out by quantity, half up.
  CROSS JOIN LATERAL (
    SELECT round(item.quantity
      * (coalesce(ordered.unit_price, line.unit_price) - coalesce(discount.amount, 0) / ordered.quantity)) AS amount
  ) AS paid
  LEFT JOIN LATERAL (
    SELECT known.value
    FROM reporting.parameter AS known
    WHERE seller.vat_method = 'deduction' AND known.key = 'vat-rate' AND known.state = 'approved'
      AND known.subject = listing.vat_class
      AND (item.delivered_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date BETWEEN known.valid_from AND coalesce(known.valid_to, 'infinity')
    -- A rate that nobody has ended gives way to the next one.
    ORDER BY known.valid_from DESC, known.id
    LIMIT 1
  ) AS rate ON true
  CROSS JOIN LATERAL (
    SELECT coalesce(round(paid.amount * rate.value / (100 + rate.value)), 0) AS amount
  ) AS tax
  ON CONFLICT DO NOTHING
  RETURNING order_id
)
SELECT DISTINCT order_id FROM inserted
