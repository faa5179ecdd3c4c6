-- What each of these sellers earned in a year: here by the rollups of reporting, elsewhere by its own word. Whole đồng.
SELECT
  wanted.seller_id,
  coalesce(sold.amount, 0)::bigint AS own_sales,
  coalesce((
    SELECT said.amount FROM revenue_declaration AS said
    WHERE said.seller_id = wanted.seller_id AND said.year = :year AND said.deleted_at IS NULL
  ), 0)::bigint AS declared_elsewhere
FROM unnest(cast(:sellers AS text[])) AS wanted (seller_id)
LEFT JOIN (
  SELECT seller_id, sum(delivered_amount - returned_amount) AS amount
  FROM reporting.rollup_span_cell
  WHERE source = 'live' AND span = 'month' AND dimension = 'commune' AND seller_id = ANY (cast(:sellers AS text[]))
    AND first_day >= make_date(:year, 1, 1) AND first_day < make_date(:year + 1, 1, 1)
  GROUP BY seller_id
) AS sold ON sold.seller_id = wanted.seller_id
