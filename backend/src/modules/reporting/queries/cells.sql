-- What each seller contributed to each cell of tables from $1 (date) to before $2 (date).
-- $3 text[]: what the tables are by. $4 text: source of the rollup, see `reporting.trade`. $5 text: the area's province.
WITH traded AS MATERIALIZED (
  SELECT
    seller_id,
    commune_code,
    left(vsic, 2) AS industry,
    seller_kind,
    payment_method,
    channel,
    CASE
      WHEN buyer_in_area THEN 'area' WHEN buyer_province = $5 THEN 'province' WHEN buyer_province = '' THEN 'unknown' ELSE 'elsewhere'
    END AS buyer,
    sum(orders) AS orders,
    sum(delivered_amount - returned_amount) AS gmv_net
  FROM reporting.trade($1::date, $2::date, $4)
  GROUP BY seller_id, commune_code, industry, seller_kind, payment_method, channel, buyer
)
SELECT by.dimension, by.cell, traded.seller_id, sum(traded.orders)::int AS orders, sum(traded.gmv_net)::bigint AS gmv_net
FROM traded
CROSS JOIN LATERAL (VALUES
  ('commune', commune_code), ('industry', industry), ('seller_kind', seller_kind), ('payment', payment_method), ('buyer', buyer)
) AS by (dimension, cell)
WHERE by.dimension = ANY ($3)
GROUP BY by.dimension, by.cell, traded.seller_id
ORDER BY by.dimension, by.cell, traded.seller_id
