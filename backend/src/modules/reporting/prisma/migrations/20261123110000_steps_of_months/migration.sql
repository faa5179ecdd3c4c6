-- As before, and what can be opened step by step: commune, industry, kind of stall, payment and channel of a sale in one.
CREATE FUNCTION "reporting"."cells_of"(
  seller_id TEXT, seller_kind TEXT, commune_code TEXT, vsic TEXT, channel TEXT, payment_method TEXT, buyer_province TEXT,
  buyer_in_area BOOLEAN
) RETURNS TABLE (dimension TEXT, cell TEXT, of_seller TEXT)
LANGUAGE sql IMMUTABLE AS $$
  VALUES
    ('commune', $3, $1),
    ('industry', left($4, 2), $1),
    ('vsic', $4, ''),
    ('seller_kind', $2, $1),
    ('payment', $6, $1),
    ('buyer', CASE WHEN $8 THEN 'area' ELSE $7 END, $1),
    ('steps', $3 || '/' || left($4, 2) || '/' || $2 || '/' || $6 || '/' || $5, $1)
$$;

CREATE OR REPLACE FUNCTION "reporting"."cells"(first_day DATE, before DATE, source TEXT) RETURNS TABLE (
  month DATE, seller_id TEXT, dimension TEXT, cell TEXT, orders INTEGER, order_value BIGINT, delivered_amount BIGINT,
  returned_amount BIGINT, vat_net BIGINT, output_net BIGINT, unmeasured_net BIGINT
)
LANGUAGE sql STABLE AS $$
  SELECT live.month, live.seller_id, live.dimension, live.cell, live.orders, live.order_value, live.delivered_amount,
    live.returned_amount, live.vat_net, live.output_net, live.unmeasured_net
  FROM reporting.rollup_month_cell AS live
  WHERE extract(day FROM $1) = 1 AND extract(day FROM $2) = 1 AND live.source = 'live' AND live.month >= $1 AND live.month < $2
    AND $3 IN ('live', 'published')
    AND ($3 = 'live' OR live.month NOT IN (SELECT closed.first_day FROM reporting.closed_month AS closed))
  UNION ALL
  SELECT kept.month, kept.seller_id, kept.dimension, kept.cell, kept.orders, kept.order_value, kept.delivered_amount,
    kept.returned_amount, kept.vat_net, kept.output_net, kept.unmeasured_net
  FROM reporting.closed_month AS closed
  JOIN reporting.rollup_month_cell AS kept ON kept.month = closed.first_day AND kept.source = closed.report_id
  WHERE extract(day FROM $1) = 1 AND extract(day FROM $2) = 1 AND $3 = 'published' AND closed.first_day >= $1 AND closed.first_day < $2
  UNION ALL
  SELECT kept.month, kept.seller_id, kept.dimension, kept.cell, kept.orders, kept.order_value, kept.delivered_amount,
    kept.returned_amount, kept.vat_net, kept.output_net, kept.unmeasured_net
  FROM reporting.rollup_month_cell AS kept
  WHERE extract(day FROM $1) = 1 AND extract(day FROM $2) = 1 AND $3 NOT IN ('live', 'published')
    AND kept.source = $3
    AND kept.month >= $1 AND kept.month < $2
  UNION ALL
  SELECT days.month, cells.of_seller, cells.dimension, cells.cell, days.orders, days.order_value, days.delivered_amount,
    days.returned_amount, days.vat_net, days.output_net, days.unmeasured_net
  FROM (
    SELECT reporting.month_of(day) AS month, seller_id, seller_kind, commune_code, vsic, channel, payment_method, buyer_province,
      buyer_in_area, sum(orders)::int AS orders, sum(order_value)::bigint AS order_value,
      sum(delivered_amount)::bigint AS delivered_amount, sum(returned_amount)::bigint AS returned_amount,
      sum(vat_net)::bigint AS vat_net, sum(output_net)::bigint AS output_net, sum(unmeasured_net)::bigint AS unmeasured_net
    FROM reporting.rollup($1, $2, $3)
    WHERE NOT (extract(day FROM $1) = 1 AND extract(day FROM $2) = 1)
    GROUP BY month, seller_id, seller_kind, commune_code, vsic, channel, payment_method, buyer_province, buyer_in_area
  ) AS days
  CROSS JOIN LATERAL reporting.cells_of(days.seller_id, days.seller_kind, days.commune_code, days.vsic, days.channel,
    days.payment_method, days.buyer_province, days.buyer_in_area) AS cells
$$;

DROP FUNCTION "reporting"."cells_of"(TEXT, TEXT, TEXT, TEXT, TEXT, TEXT, BOOLEAN);

INSERT INTO "reporting"."rollup_month_cell"
SELECT source, month, cells.of_seller, cells.dimension, cells.cell, sum(orders), sum(order_value), sum(delivered_amount),
  sum(returned_amount), sum(vat_net), sum(output_net), sum(unmeasured_net)
FROM "reporting"."rollup_month" AS kept
CROSS JOIN LATERAL reporting.cells_of(kept.seller_id, kept.seller_kind, kept.commune_code, kept.vsic, kept.channel,
  kept.payment_method, kept.buyer_province, kept.buyer_in_area) AS cells
WHERE cells.dimension = 'steps'
GROUP BY source, month, cells.of_seller, cells.dimension, cells.cell;
