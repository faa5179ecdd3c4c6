-- $1 date: first day of a month, $2 date: first day of a later month. $3 text: only this seller, or null for all.
DELETE FROM reporting.rollup_span_cell
WHERE source = 'live' AND span IN ('month', 'week') AND first_day >= $1::date AND first_day < $2::date
  AND ($3::text IS NULL OR seller_id = $3)
