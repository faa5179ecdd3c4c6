-- M1, M9, M11 and M15 of domain/05 for each month from $1 (date, first of a month) to before $2 (date), and what was sold over counters,
-- which is part of M9 alone. $3 text[]: payment methods that are no cash.
WITH by_seller AS (
  SELECT
    month,
    seller_id,
    CASE WHEN dimension = 'commune' THEN cell END AS commune_code,
    sum(delivered_amount - returned_amount) FILTER (WHERE dimension = 'commune') AS gmv_net,
    sum(orders) FILTER (WHERE dimension = 'commune') AS orders,
    sum(order_value) FILTER (WHERE dimension = 'commune') AS order_value,
    sum(orders) FILTER (WHERE dimension = 'payment') AS cashless_orders,
    sum(order_value) FILTER (WHERE dimension = 'payment') AS cashless_value,
    sum(orders) FILTER (WHERE dimension = 'counter') AS counter_orders,
    sum(order_value) FILTER (WHERE dimension = 'counter') AS counter_value,
    sum(orders) FILTER (WHERE dimension = 'counter' AND cell = ANY ($3)) AS counter_cashless_orders,
    sum(order_value) FILTER (WHERE dimension = 'counter' AND cell = ANY ($3)) AS counter_cashless_value
  FROM reporting.cells($1::date, $2::date, 'published')
  WHERE dimension IN ('commune', 'payment', 'counter') AND (dimension <> 'payment' OR cell = ANY ($3))
  GROUP BY month, seller_id, commune_code
)
SELECT
  to_char(by_seller.month, 'YYYY-MM') AS month,
  coalesce(sum(gmv_net), 0)::bigint AS gmv_net,
  coalesce(sum(orders), 0)::int AS orders,
  coalesce(sum(cashless_orders), 0)::int AS cashless_orders,
  coalesce(sum(order_value), 0)::bigint AS order_value,
  coalesce(sum(cashless_value), 0)::bigint AS cashless_value,
  coalesce(sum(counter_orders), 0)::int AS counter_orders,
  coalesce(sum(counter_value), 0)::bigint AS counter_value,
  coalesce(sum(counter_cashless_orders), 0)::int AS counter_cashless_orders,
  coalesce(sum(counter_cashless_value), 0)::bigint AS counter_cashless_value,
  (count(DISTINCT seller_id) FILTER (WHERE orders > 0))::int AS active_sellers,
  (count(DISTINCT commune_code) FILTER (WHERE orders > 0))::int AS active_communes
FROM by_seller
GROUP BY by_seller.month
ORDER BY by_seller.month
