-- The months in which a change to these orders can be seen. $1 text[]: orders.
SELECT DISTINCT to_char(day, 'YYYY-MM') AS month, seller_id
FROM (
  SELECT day, seller_id FROM reporting.fact_line_delivered WHERE order_id = ANY ($1)
  UNION
  SELECT day, seller_id FROM reporting.fact_line_returned WHERE order_id = ANY ($1)
) AS fact
