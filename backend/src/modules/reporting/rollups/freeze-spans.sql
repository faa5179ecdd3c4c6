-- Keeps the months and weeks of a report's period under its id; of a period of weeks only these, of one of days nothing.
-- $1 text: the report. $2 date: first day. $3 date: the day after the last. $4 text: source of the rollup, see the function.
INSERT INTO reporting.rollup_span
  (source, span, first_day, seller_id, seller_kind, commune_code, vsic, channel, payment_method, buyer_province, buyer_in_area,
   orders, order_value, delivered_amount, returned_amount, vat_net, output_net, unmeasured_net)
SELECT $1, span, first_day, seller_id, seller_kind, commune_code, vsic, channel, payment_method, buyer_province, buyer_in_area,
  orders, order_value, delivered_amount, returned_amount, vat_net, output_net, unmeasured_net
FROM (
  SELECT * FROM reporting.spans('month', $2::date, $3::date, $4) WHERE reporting.span_of($2::date, $3::date) = 'month'
  UNION ALL
  SELECT * FROM reporting.spans('week', $2::date, $3::date, $4) WHERE reporting.span_of($2::date, $3::date) <> 'day'
) AS kept
