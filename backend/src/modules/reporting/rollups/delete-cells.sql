-- $1 date: first day of a month, $2 date: first day of a later month. $3 text[]: only these sellers, or null for all; what stands
-- under no seller is of all of them.
DELETE FROM reporting.rollup_span_cell
WHERE source = 'live' AND span IN ('month', 'week') AND first_day >= $1::date AND first_day < $2::date
  AND ($3::text[] IS NULL OR seller_id = '' OR seller_id = ANY ($3))
