-- Keeps the cells of a report's months and weeks under its id.
-- $1 text: the report. $2 date: first day. $3 date: the day after the last. $4 text: source of the rollup, see the function.
INSERT INTO reporting.rollup_span_cell
  (source, span, first_day, seller_id, dimension, cell,
   orders, order_value, delivered_amount, returned_amount, vat_net, output_net, unmeasured_net)
SELECT $1, span, first_day, seller_id, dimension, cell,
  orders, order_value, delivered_amount, returned_amount, vat_net, output_net, unmeasured_net
FROM (
  SELECT * FROM reporting.span_cells('month', $2::date, $3::date, $4) WHERE reporting.span_of($2::date, $3::date) = 'month'
  UNION ALL
  SELECT * FROM reporting.span_cells('week', $2::date, $3::date, $4) WHERE reporting.span_of($2::date, $3::date) <> 'day'
) AS kept
