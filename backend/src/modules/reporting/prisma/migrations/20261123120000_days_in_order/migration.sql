-- As before; whether a day's month is closed is looked up in a set that is made once, not once for each row.
CREATE OR REPLACE FUNCTION "reporting"."rollup"(first_day DATE, before DATE, source TEXT) RETURNS TABLE (
  day DATE, seller_id TEXT, seller_kind TEXT, commune_code TEXT, vsic TEXT, channel TEXT, payment_method TEXT,
  buyer_province TEXT, buyer_in_area BOOLEAN, orders INTEGER, order_value BIGINT, delivered_amount BIGINT,
  returned_amount BIGINT, vat_net BIGINT, output_net BIGINT, unmeasured_net BIGINT
)
LANGUAGE sql STABLE AS $$
  SELECT live.day, live.seller_id, live.seller_kind, live.commune_code, live.vsic, live.channel,
    live.payment_method, live.buyer_province, live.buyer_in_area, live.orders, live.order_value,
    live.delivered_amount, live.returned_amount, live.vat_net, live.output_net, live.unmeasured_net
  FROM reporting.rollup_seller_day AS live
  WHERE live.day >= $1 AND live.day < $2 AND $3 IN ('live', 'published')
    AND ($3 = 'live' OR reporting.month_of(live.day) NOT IN (SELECT closed.first_day FROM reporting.closed_month AS closed))
  UNION ALL
  SELECT frozen.day, frozen.seller_id, frozen.seller_kind, frozen.commune_code, frozen.vsic, frozen.channel,
    frozen.payment_method, frozen.buyer_province, frozen.buyer_in_area, frozen.orders, frozen.order_value,
    frozen.delivered_amount, frozen.returned_amount, frozen.vat_net, frozen.output_net, frozen.unmeasured_net
  FROM reporting.closed_month AS closed
  JOIN reporting.rollup_frozen AS frozen ON frozen.report_id = closed.report_id
  WHERE $3 = 'published' AND frozen.day >= $1 AND frozen.day < $2
  UNION ALL
  SELECT frozen.day, frozen.seller_id, frozen.seller_kind, frozen.commune_code, frozen.vsic, frozen.channel,
    frozen.payment_method, frozen.buyer_province, frozen.buyer_in_area, frozen.orders, frozen.order_value,
    frozen.delivered_amount, frozen.returned_amount, frozen.vat_net, frozen.output_net, frozen.unmeasured_net
  FROM reporting.rollup_frozen AS frozen
  WHERE frozen.report_id = $3 AND frozen.day >= $1 AND frozen.day < $2
$$;

-- A week is read from its days: those of one day lie together.
CLUSTER "reporting"."rollup_seller_day" USING "rollup_seller_day_pkey";
