-- Delivered orders of two lines, as Medusa keeps them: numbers $1 to before $2, spread over all stalls and over a year up to four days ago:
-- they lack what an invoice needs, so the sweeper of invoices must not find them. $3 of them, one after another, make a year; as in a shop
-- the later ones have the greater ids and lie behind the earlier ones. Read as one statement for each part between the lines of dashes.
INSERT INTO order_address (id, metadata)
SELECT 'bench-address-' || place.code,
  jsonb_build_object('province_code', place.province_code, 'commune_code', place.code)
FROM (SELECT code, province_code FROM commune ORDER BY in_market_area DESC, code LIMIT 120) AS place
WHERE $1::int <= $2::int
ON CONFLICT DO NOTHING
--------
INSERT INTO "order" (id, currency_code, shipping_address_id)
SELECT 'bench-order-' || number, 'vnd', address.id
FROM generate_series($1::int, $2::int - 1) AS n CROSS JOIN lpad(n::text, 9, '0') AS number
JOIN (SELECT id, row_number() OVER (ORDER BY id) - 1 AS place FROM order_address WHERE id LIKE 'bench-address-%') AS address
  ON address.place = (n::bigint * 7919) % 120
--------
INSERT INTO order_order_seller_seller (id, order_id, seller_id)
SELECT 'bench-seller-' || number, 'bench-order-' || number, stall.id
FROM generate_series($1::int, $2::int - 1) AS n CROSS JOIN lpad(n::text, 9, '0') AS number
JOIN (SELECT id, row_number() OVER (ORDER BY id) - 1 AS place, count(*) OVER () AS stalls FROM seller) AS stall
  ON stall.place = (n::bigint * 104729) % stall.stalls
--------
INSERT INTO order_line_item (id, title, product_id, unit_price, raw_unit_price)
SELECT 'bench-line-' || number || '-' || part, 'Hạt điều', goods.id, price.amount,
  jsonb_build_object('value', price.amount::text, 'precision', 20)
FROM generate_series($1::int, $2::int - 1) AS n CROSS JOIN lpad(n::text, 9, '0') AS number
CROSS JOIN generate_series(0, 1) AS part
JOIN (SELECT id, row_number() OVER (ORDER BY id) - 1 AS place, count(*) OVER () AS products FROM product) AS goods
  ON goods.place = (n::bigint * 15485863 + part) % goods.products
CROSS JOIN LATERAL (SELECT 20000 + (n::bigint * 31 + part * 17) % 400 * 1000 AS amount) AS price
--------
INSERT INTO order_item (id, order_id, version, item_id, quantity, raw_quantity, fulfilled_quantity, raw_fulfilled_quantity,
  shipped_quantity, raw_shipped_quantity, return_requested_quantity, raw_return_requested_quantity, return_received_quantity,
  raw_return_received_quantity, return_dismissed_quantity, raw_return_dismissed_quantity, written_off_quantity,
  raw_written_off_quantity)
SELECT 'bench-item-' || number || '-' || part, 'bench-order-' || number, 1, 'bench-line-' || number || '-' || part, 2, two, 2,
  two, 2, two, 0, none, 0, none, 0, none, 0, none
FROM generate_series($1::int, $2::int - 1) AS n CROSS JOIN lpad(n::text, 9, '0') AS number
CROSS JOIN generate_series(0, 1) AS part
CROSS JOIN (SELECT '{"value": "2", "precision": 20}'::jsonb AS two, '{"value": "0", "precision": 20}'::jsonb AS none) AS raw
--------
INSERT INTO payment_collection (id, currency_code, amount, raw_amount)
SELECT 'bench-pay-' || number, 'vnd', 0, '{"value": "0", "precision": 20}'
FROM generate_series($1::int, $2::int - 1) AS n CROSS JOIN lpad(n::text, 9, '0') AS number
--------
INSERT INTO order_payment_collection (id, order_id, payment_collection_id)
SELECT 'bench-of-pay-' || number, 'bench-order-' || number, 'bench-pay-' || number
FROM generate_series($1::int, $2::int - 1) AS n CROSS JOIN lpad(n::text, 9, '0') AS number
--------
INSERT INTO payment_session (id, currency_code, amount, raw_amount, provider_id, payment_collection_id)
SELECT 'bench-session-' || number, 'vnd', 0, '{"value": "0", "precision": 20}',
  CASE WHEN n % 5 < 3 THEN 'pp_vietqr_vietqr' ELSE 'pp_cod_cod' END, 'bench-pay-' || number
FROM generate_series($1::int, $2::int - 1) AS n CROSS JOIN lpad(n::text, 9, '0') AS number
--------
INSERT INTO fulfillment (id, location_id, delivered_at)
SELECT 'bench-parcel-' || number, 'shelf',
  now() - make_interval(secs => 86400 * (4 + 361 * (1 - (n % $3::int) / $3::float8)))
FROM generate_series($1::int, $2::int - 1) AS n CROSS JOIN lpad(n::text, 9, '0') AS number
--------
INSERT INTO order_fulfillment (id, order_id, fulfillment_id)
SELECT 'bench-of-parcel-' || number, 'bench-order-' || number, 'bench-parcel-' || number
FROM generate_series($1::int, $2::int - 1) AS n CROSS JOIN lpad(n::text, 9, '0') AS number
--------
INSERT INTO fulfillment_item (id, title, sku, barcode, quantity, raw_quantity, line_item_id, fulfillment_id)
SELECT 'bench-sent-' || number || '-' || part, '', '', '', 2, '{"value": "2", "precision": 20}',
  'bench-line-' || number || '-' || part, 'bench-parcel-' || number
FROM generate_series($1::int, $2::int - 1) AS n CROSS JOIN lpad(n::text, 9, '0') AS number
CROSS JOIN generate_series(0, 1) AS part
