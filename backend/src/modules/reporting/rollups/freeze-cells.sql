-- Keeps the cells of a report's months under its id; a period of days has none.
-- $1 text: the report. $2 date: first day. $3 date: the day after the last. $4 text: source of the rollup, see the function.
INSERT INTO reporting.rollup_month_cell
  (source, month, seller_id, dimension, cell,
   orders, order_value, delivered_amount, returned_amount, vat_net, output_net, unmeasured_net)
SELECT $1, month, seller_id, dimension, cell,
  orders, order_value, delivered_amount, returned_amount, vat_net, output_net, unmeasured_net
FROM reporting.cells($2::date, $3::date, $4)
WHERE extract(day FROM $2::date) = 1 AND extract(day FROM $3::date) = 1
