-- $1 date: first day of a month, $2 date: first day of a later month. $3 text: only this seller, or null for all.
INSERT INTO reporting.rollup_span_cell
  (source, span, first_day, seller_id, dimension, cell,
   orders, order_value, delivered_amount, returned_amount, vat_net, output_net, unmeasured_net)
SELECT 'live', live.span, live.first_day, live.seller_id, cells.dimension, cells.cell,
  sum(orders), sum(order_value), sum(delivered_amount), sum(returned_amount), sum(vat_net), sum(output_net), sum(unmeasured_net)
FROM reporting.rollup_span AS live
CROSS JOIN LATERAL reporting.cells_of(live.seller_kind, live.commune_code, live.vsic, live.channel, live.payment_method,
  live.buyer_province, live.buyer_in_area) AS cells
WHERE live.source = 'live' AND live.span IN ('month', 'week') AND live.first_day >= $1::date AND live.first_day < $2::date
  AND ($3::text IS NULL OR live.seller_id = $3)
GROUP BY live.span, live.first_day, live.seller_id, cells.dimension, cells.cell
ORDER BY live.span, live.first_day, cells.dimension
