-- Keeps the months of a report's period under its id; a period of days has none.
-- $1 text: the report. $2 date: first day. $3 date: the day after the last. $4 text: source of the rollup, see the function.
INSERT INTO reporting.rollup_month
  (source, month, seller_id, seller_kind, commune_code, vsic, channel, payment_method, buyer_province, buyer_in_area,
   orders, order_value, delivered_amount, returned_amount, vat_net, output_net, unmeasured_net)
SELECT $1, month, seller_id, seller_kind, commune_code, vsic, channel, payment_method, buyer_province, buyer_in_area,
  orders, order_value, delivered_amount, returned_amount, vat_net, output_net, unmeasured_net
FROM reporting.trade($2::date, $3::date, $4)
WHERE extract(day FROM $2::date) = 1 AND extract(day FROM $3::date) = 1
