-- Keeps the rollup of a report's period under its id.
-- $1 text: the report. $2 date: first day. $3 date: the day after the last. $4 text: source of the rollup, see the function.
INSERT INTO reporting.rollup_frozen
  (report_id, day, seller_id, seller_kind, commune_code, vsic, channel, payment_method, buyer_province, buyer_in_area,
   orders, order_value, delivered_amount, returned_amount, vat_net, output_net, unmeasured_net)
SELECT $1, day, seller_id, seller_kind, commune_code, vsic, channel, payment_method, buyer_province, buyer_in_area,
  orders, order_value, delivered_amount, returned_amount, vat_net, output_net, unmeasured_net
FROM reporting.rollup($2::date, $3::date, $4)
