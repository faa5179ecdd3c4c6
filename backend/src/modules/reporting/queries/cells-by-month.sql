-- What each seller contributed to each cell of tables, in each month from $1 (date, first of a month) to before $2 (date, first of a month):
-- a text for each month, a line for each cell and seller, since reading many thousand values one by one takes longer than finding them.
-- $3 text[]: what the tables are by. $4 text: source of the rollup, see `reporting.cells`. $5 text: the area's province.
SELECT to_char(month, 'YYYY-MM') AS month, string_agg(concat_ws('/', dimension, cell, seller_id, orders, gmv_net), E'\n') AS lines
FROM (
  SELECT month, dimension, named.cell, seller_id, sum(orders)::int AS orders,
    sum(delivered_amount - returned_amount)::bigint AS gmv_net
  FROM reporting.cells($1::date, $2::date, $4) AS kept
  CROSS JOIN LATERAL (SELECT reporting.table_cell(dimension, kept.cell, $5) AS cell) AS named
  WHERE dimension = ANY ($3)
  GROUP BY month, dimension, named.cell, seller_id
) AS sums
GROUP BY month
ORDER BY month
