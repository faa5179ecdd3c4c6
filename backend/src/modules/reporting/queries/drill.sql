-- Trade of whole months, as fine as it can be drilled into, from $1 (date, first of a month) to before $2 (date, first of a month).
-- $3 text[]: payment methods that are no cash. Not for any screen as it is: see `drill/hide-cells.ts`.
SELECT
  to_char(trade.month, 'YYYY-MM') AS month,
  split_part(cell, '/', 1) AS commune,
  coalesce(nullif(split_part(cell, '/', 2), ''), 'unknown') AS industry,
  split_part(cell, '/', 3) AS seller_kind,
  split_part(cell, '/', 5) AS channel,
  split_part(cell, '/', 4) = ANY ($3) AS cashless,
  seller_id,
  sum(orders)::int AS orders,
  sum(order_value)::bigint AS order_value,
  sum(delivered_amount - returned_amount)::bigint AS gmv_net
FROM reporting.cells($1::date, $2::date, 'published') AS trade
WHERE dimension = 'steps'
GROUP BY trade.month, commune, industry, seller_kind, channel, cashless, seller_id
ORDER BY trade.month, commune, industry, seller_kind, channel, cashless, seller_id
