-- $1 date: first day, $2 date: the day after the last. $3 text: only this seller, or null for all.
DELETE FROM reporting.rollup_parcel_day
WHERE day >= $1::date AND day < $2::date AND ($3::text IS NULL OR seller_id = $3)
