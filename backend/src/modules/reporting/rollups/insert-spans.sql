-- $1 date: first day of a month, $2 date: first day of a later month. $3 text: only this seller, or null for all.
INSERT INTO reporting.rollup_span
  (source, span, first_day, seller_id, seller_kind, commune_code, vsic, channel, payment_method, buyer_province, buyer_in_area,
   orders, order_value, delivered_amount, returned_amount, vat_net, output_net, unmeasured_net)
SELECT 'live', span, first_day, seller_id, seller_kind, commune_code, vsic, channel, payment_method, near, buyer_in_area,
  sum(orders), sum(order_value), sum(delivered_amount), sum(returned_amount), sum(vat_net), sum(output_net), sum(unmeasured_net)
FROM (
  SELECT spans.span, reporting.span_start(spans.span, day) AS first_day,
    -- What lies outside the province of the market's area is elsewhere, whatever its name.
    CASE
      WHEN buyer_province = '' OR buyer_province IN (SELECT province_code FROM commune WHERE in_market_area) THEN buyer_province
      ELSE '*'
    END AS near,
    rollup.*
  FROM reporting.rollup_seller_day AS rollup
  CROSS JOIN (VALUES ('month'), ('week')) AS spans (span)
  WHERE day >= $1::date AND day < $2::date AND ($3::text IS NULL OR seller_id = $3)
) AS known
GROUP BY span, first_day, seller_id, seller_kind, commune_code, vsic, channel, payment_method, near, buyer_in_area
-- Those of one span are read together, so they are written together.
ORDER BY span, first_day
