-- Parcels that reached their buyer from a day to before another, summed for each seller: all of them, those handed over
-- before the seller's registration began, and the others whose invoice is issued. Sellers stand in the order of their first parcel;
-- "due_place" is their order by the first that was not early.
WITH judged AS (
  SELECT parcel.seller_id, parcel.at, registration.valid_from,
    coalesce(to_char(parcel.day, 'YYYY-MM-DD') < registration.valid_from, false) AS early,
    invoice.state IS NOT DISTINCT FROM 'issued' AS issued
  FROM reporting.fact_parcel AS parcel
  LEFT JOIN invoice_registration AS registration
    ON registration.seller_id = parcel.seller_id AND registration.deleted_at IS NULL
  LEFT JOIN invoice ON invoice.cause = 'parcel:' || parcel.id AND invoice.deleted_at IS NULL
  WHERE parcel.day >= cast(:from AS date) AND parcel.day < cast(:before AS date)
)
SELECT
  seller.id AS seller_id,
  seller.name,
  seller.kind,
  seller.commune_code,
  judged.valid_from,
  count(*)::int AS parcels,
  (count(*) FILTER (WHERE early))::int AS early,
  (count(*) FILTER (WHERE issued AND NOT early))::int AS issued,
  (row_number() OVER (ORDER BY min(at) FILTER (WHERE NOT early), seller.id))::int AS due_place
FROM judged
JOIN seller ON seller.id = judged.seller_id
GROUP BY seller.id, judged.valid_from
ORDER BY min(at), seller.id
