-- Sums that the indicators of domain/05 are made of, from $1 (date) to before $2 (date), by the seller's place. What was sold over a
-- counter stands apart: it counts for the share paid without cash alone.
-- $3 text[]: payment methods that are no cash. $4 text: source of the rollup, see `reporting.cells`. $5 text: the area's province.
WITH by_seller AS (
  SELECT
    seller_id,
    dimension,
    cell,
    sum(delivered_amount) AS delivered,
    sum(returned_amount) AS returned,
    sum(vat_net) AS vat,
    sum(output_net) AS output,
    sum(unmeasured_net) AS unmeasured,
    sum(orders) AS orders,
    sum(order_value) AS order_value
  FROM reporting.cells($1::date, $2::date, $4)
  WHERE dimension IN ('commune', 'payment', 'buyer', 'counter')
  GROUP BY seller_id, dimension, cell
),
by_commune AS (
  SELECT * FROM by_seller WHERE dimension = 'commune'
)
SELECT
  coalesce(sum(delivered), 0)::bigint AS delivered,
  coalesce(sum(returned), 0)::bigint AS returned,
  coalesce(sum(vat), 0)::bigint AS vat,
  coalesce(sum(output), 0)::bigint AS output,
  coalesce(sum(unmeasured), 0)::bigint AS unmeasured,
  coalesce((SELECT sum(delivered - returned) FROM by_seller WHERE dimension = 'buyer' AND cell = 'area'), 0)::bigint
    AS gmv_of_area_buyers,
  coalesce(sum(orders), 0)::bigint AS orders,
  coalesce(sum(order_value), 0)::bigint AS order_value,
  coalesce((SELECT sum(orders) FROM by_seller WHERE dimension = 'payment' AND cell = ANY ($3)), 0)::bigint AS cashless_orders,
  coalesce((SELECT sum(order_value) FROM by_seller WHERE dimension = 'payment' AND cell = ANY ($3)), 0)::bigint AS cashless_value,
  coalesce((SELECT sum(orders) FROM by_seller WHERE dimension = 'buyer' AND cell NOT IN ('area', '', $5)), 0)::bigint
    AS orders_to_elsewhere,
  coalesce((SELECT sum(orders) FROM by_seller WHERE dimension = 'counter'), 0)::bigint AS counter_orders,
  coalesce((SELECT sum(order_value) FROM by_seller WHERE dimension = 'counter'), 0)::bigint AS counter_value,
  coalesce((SELECT sum(orders) FROM by_seller WHERE dimension = 'counter' AND cell = ANY ($3)), 0)::bigint AS counter_cashless_orders,
  coalesce((SELECT sum(order_value) FROM by_seller WHERE dimension = 'counter' AND cell = ANY ($3)), 0)::bigint AS counter_cashless_value,
  count(DISTINCT seller_id) FILTER (WHERE orders > 0) AS active_sellers,
  count(DISTINCT cell) FILTER (WHERE orders > 0) AS active_communes
FROM by_commune
