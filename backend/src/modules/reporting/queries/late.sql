-- Closed months whose facts have changed since: by how much the live rollup differs from what was frozen.
SELECT to_char(closed.first_day, 'YYYY-MM') AS month, closed.report_id,
  (live.gmv_net - frozen.gmv_net)::bigint AS gmv_net,
  (live.orders - frozen.orders)::int AS orders
FROM reporting.closed_month AS closed
CROSS JOIN LATERAL (
  SELECT coalesce(sum(delivered_amount - returned_amount), 0) AS gmv_net, coalesce(sum(orders), 0) AS orders
  FROM reporting.rollup_span WHERE span = 'month' AND first_day = closed.first_day AND source = 'live'
) AS live
CROSS JOIN LATERAL (
  SELECT coalesce(sum(delivered_amount - returned_amount), 0) AS gmv_net, coalesce(sum(orders), 0) AS orders
  FROM reporting.rollup_span WHERE span = 'month' AND first_day = closed.first_day AND source = closed.report_id
) AS frozen
WHERE (live.gmv_net, live.orders) IS DISTINCT FROM (frozen.gmv_net, frozen.orders)
ORDER BY closed.first_day
