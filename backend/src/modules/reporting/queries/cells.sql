-- What each seller contributed to each cell of tables from $1 (date) to before $2 (date).
-- $3 text[]: what the tables are by. $4 text: source of the rollup, see `reporting.cells`. $5 text: the area's province.
SELECT dimension, named.cell, seller_id, sum(orders)::int AS orders, sum(delivered_amount - returned_amount)::bigint AS gmv_net
FROM reporting.cells($1::date, $2::date, $4) AS kept
CROSS JOIN LATERAL (SELECT reporting.table_cell(dimension, kept.cell, $5) AS cell) AS named
WHERE dimension = ANY ($3)
GROUP BY dimension, named.cell, seller_id
ORDER BY dimension, named.cell, seller_id
