-- $1 date: first day, $2 date: the day after the last. $3 text: only this seller, or null for all.
INSERT INTO reporting.rollup_parcel_day (day, seller_id, parcels, issued, first_at)
SELECT parcel.day, parcel.seller_id, count(*), count(invoice.id), min(parcel.at)
FROM reporting.fact_parcel AS parcel
LEFT JOIN reporting.fact_invoice AS invoice ON invoice.parcel_id = parcel.id
WHERE parcel.day >= $1::date AND parcel.day < $2::date AND ($3::text IS NULL OR parcel.seller_id = $3)
GROUP BY parcel.day, parcel.seller_id
