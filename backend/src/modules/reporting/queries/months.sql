-- M1, M9, M11 and M15 of domain/05 for each month from $1 (date, first of a month) to before $2 (date).
-- $3 text[]: payment methods that are no cash.
SELECT
  to_char(trade.month, 'YYYY-MM') AS month,
  sum(delivered_amount - returned_amount)::bigint AS gmv_net,
  sum(orders)::int AS orders,
  coalesce(sum(orders) FILTER (WHERE payment_method = ANY ($3)), 0)::int AS cashless_orders,
  sum(order_value)::bigint AS order_value,
  coalesce(sum(order_value) FILTER (WHERE payment_method = ANY ($3)), 0)::bigint AS cashless_value,
  (count(DISTINCT seller_id) FILTER (WHERE orders > 0))::int AS active_sellers,
  (count(DISTINCT commune_code) FILTER (WHERE orders > 0))::int AS active_communes
FROM reporting.trade($1::date, $2::date, 'published') AS trade
GROUP BY trade.month
ORDER BY trade.month
