-- The same rows, each source by itself: one condition over all of them let the planner expect a handful and sort them on disk.
CREATE OR REPLACE FUNCTION "reporting"."trade"(first_day DATE, before DATE, source TEXT) RETURNS TABLE (
  month DATE, seller_id TEXT, seller_kind TEXT, commune_code TEXT, vsic TEXT, channel TEXT, payment_method TEXT,
  buyer_province TEXT, buyer_in_area BOOLEAN, orders INTEGER, order_value BIGINT, delivered_amount BIGINT,
  returned_amount BIGINT, vat_net BIGINT, output_net BIGINT, unmeasured_net BIGINT
)
LANGUAGE sql STABLE AS $$
  SELECT live.month, live.seller_id, live.seller_kind, live.commune_code, live.vsic, live.channel, live.payment_method,
    live.buyer_province, live.buyer_in_area, live.orders, live.order_value, live.delivered_amount, live.returned_amount,
    live.vat_net, live.output_net, live.unmeasured_net
  FROM reporting.rollup_month AS live
  WHERE extract(day FROM $1) = 1 AND extract(day FROM $2) = 1 AND live.source = 'live' AND live.month >= $1 AND live.month < $2
    AND $3 IN ('live', 'published')
    AND ($3 = 'live' OR live.month NOT IN (SELECT closed.first_day FROM reporting.closed_month AS closed))
  UNION ALL
  SELECT kept.month, kept.seller_id, kept.seller_kind, kept.commune_code, kept.vsic, kept.channel, kept.payment_method,
    kept.buyer_province, kept.buyer_in_area, kept.orders, kept.order_value, kept.delivered_amount, kept.returned_amount,
    kept.vat_net, kept.output_net, kept.unmeasured_net
  FROM reporting.closed_month AS closed
  JOIN reporting.rollup_month AS kept ON kept.month = closed.first_day AND kept.source = closed.report_id
  WHERE extract(day FROM $1) = 1 AND extract(day FROM $2) = 1 AND $3 = 'published' AND closed.first_day >= $1 AND closed.first_day < $2
  UNION ALL
  SELECT kept.month, kept.seller_id, kept.seller_kind, kept.commune_code, kept.vsic, kept.channel, kept.payment_method,
    kept.buyer_province, kept.buyer_in_area, kept.orders, kept.order_value, kept.delivered_amount, kept.returned_amount,
    kept.vat_net, kept.output_net, kept.unmeasured_net
  FROM reporting.rollup_month AS kept
  WHERE extract(day FROM $1) = 1 AND extract(day FROM $2) = 1 AND $3 NOT IN ('live', 'published')
    AND kept.source = $3
    AND kept.month >= $1 AND kept.month < $2
  UNION ALL
  SELECT reporting.month_of(days.day), days.seller_id, days.seller_kind, days.commune_code, days.vsic, days.channel,
    days.payment_method, days.buyer_province, days.buyer_in_area, days.orders, days.order_value, days.delivered_amount,
    days.returned_amount, days.vat_net, days.output_net, days.unmeasured_net
  FROM reporting.rollup($1, $2, $3) AS days
  WHERE NOT (extract(day FROM $1) = 1 AND extract(day FROM $2) = 1)
$$;
