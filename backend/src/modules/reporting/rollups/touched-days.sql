-- The days of sellers whose rollups a change to these orders can alter: those on which something of them was delivered or came back.
-- $1 text[]: orders.
SELECT to_char(day, 'YYYY-MM-DD') AS day, seller_id
FROM (
  SELECT day, seller_id FROM reporting.fact_line_delivered WHERE order_id = ANY ($1)
  UNION
  SELECT day, seller_id FROM reporting.fact_line_returned WHERE order_id = ANY ($1)
) AS fact
ORDER BY seller_id, day
