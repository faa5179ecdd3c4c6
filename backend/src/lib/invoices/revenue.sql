-- What each of these sellers earned in a year: here by the rollups of reporting, elsewhere by its own word. Whole đồng.
SELECT
  wanted.seller_id,
  coalesce((
    SELECT sum(delivered_amount - returned_amount)
    FROM reporting.rollup_month_cell AS sold
    WHERE sold.source = 'live' AND sold.dimension = 'commune' AND sold.seller_id = wanted.seller_id
      AND sold.month >= make_date(:year, 1, 1) AND sold.month < make_date(:year + 1, 1, 1)
  ), 0)::bigint AS own_sales,
  coalesce((
    SELECT said.amount FROM revenue_declaration AS said
    WHERE said.seller_id = wanted.seller_id AND said.year = :year AND said.deleted_at IS NULL
  ), 0)::bigint AS declared_elsewhere
FROM unnest(cast(:sellers AS text[])) AS wanted (seller_id)
