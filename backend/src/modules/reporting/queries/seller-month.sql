-- What each seller contributed to a commune from $1 (date) to before $2 (date).
SELECT
  commune_code,
  seller_id,
  sum(orders)::int AS orders,
  sum(delivered_amount - returned_amount)::bigint AS gmv_net
FROM reporting.rollup_seller_day
WHERE day >= $1::date AND day < $2::date
GROUP BY commune_code, seller_id
ORDER BY commune_code, seller_id
