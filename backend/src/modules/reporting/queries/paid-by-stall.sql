-- Delivered orders of each stall, over its counter too, from $1 (date) to before $2 (date), and those paid without cash; for reports on cashless streets.
-- $3 text[]: payment methods that are no cash. $4 text: source of the rollup, see `reporting.trade`.
SELECT
  seller_id,
  commune_code,
  sum(orders)::int AS orders,
  coalesce(sum(orders) FILTER (WHERE payment_method = ANY ($3)), 0)::int AS cashless_orders,
  sum(order_value)::bigint AS order_value,
  coalesce(sum(order_value) FILTER (WHERE payment_method = ANY ($3)), 0)::bigint AS cashless_value,
  coalesce(sum(order_value) FILTER (WHERE channel = 'counter'), 0)::bigint AS counter_value
FROM reporting.trade($1::date, $2::date, $4)
GROUP BY seller_id, commune_code
ORDER BY seller_id, commune_code
