-- Orders by the day of their first delivery, and what invoices they have.
-- $1 date: first day, $2 date: the day after the last. $3 text: only this seller, or null for all.
WITH touched AS (
  SELECT order_id, min(day) AS day, min(seller_id) AS seller_id
  FROM reporting.fact_line_delivered
  WHERE day >= $1::date AND day < $2::date AND ($3::text IS NULL OR seller_id = $3)
  GROUP BY order_id
)
INSERT INTO reporting.rollup_invoice_day (day, seller_id, orders, invoiced, tested)
SELECT touched.day, touched.seller_id, count(*), count(*) FILTER (WHERE invoice.real), count(*) FILTER (WHERE NOT invoice.real)
FROM touched
LEFT JOIN LATERAL (
  SELECT bool_or(NOT fact.test) AS real FROM reporting.fact_invoice AS fact WHERE fact.order_id = touched.order_id
) AS invoice ON true
WHERE NOT EXISTS (
  SELECT 1 FROM reporting.fact_line_delivered AS before WHERE before.order_id = touched.order_id AND before.day < touched.day)
GROUP BY touched.day, touched.seller_id
