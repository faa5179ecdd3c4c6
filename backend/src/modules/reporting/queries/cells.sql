-- What each seller contributed to each cell of a table from $1 (date) to before $2 (date).
-- $3 text: what the table is by. $4 text: source of the rollup, see the function. $5 text: the area's province.
SELECT cell, seller_id, sum(orders)::int AS orders, sum(gmv_net)::bigint AS gmv_net
FROM (
  SELECT
    CASE $3
      WHEN 'commune' THEN commune_code
      WHEN 'industry' THEN left(vsic, 2)
      WHEN 'seller_kind' THEN seller_kind
      WHEN 'payment' THEN payment_method
      WHEN 'buyer' THEN CASE
        WHEN buyer_in_area THEN 'area' WHEN buyer_province = $5 THEN 'province' WHEN buyer_province = '' THEN 'unknown' ELSE 'elsewhere'
      END
    END AS cell,
    seller_id,
    orders,
    delivered_amount - returned_amount AS gmv_net
  FROM reporting.rollup($1::date, $2::date, $4)
) AS traded
GROUP BY cell, seller_id
ORDER BY cell, seller_id
