-- Parcels that reached their buyer from a day to before another, summed for each seller: all of them, those handed over
-- before the seller's registration began, and the others whose invoice is issued. Sellers stand in the order of their first parcel;
-- "due_place" is their order by the first that was not early.
WITH judged AS (
  SELECT sent.*, registration.valid_from,
    coalesce(to_char(sent.day, 'YYYY-MM-DD') < registration.valid_from, false) AS early
  FROM reporting.rollup_parcel_day AS sent
  LEFT JOIN invoice_registration AS registration
    ON registration.seller_id = sent.seller_id AND registration.deleted_at IS NULL
  WHERE sent.day >= cast(:from AS date) AND sent.day < cast(:before AS date)
)
SELECT
  seller.id AS seller_id,
  seller.name,
  seller.kind,
  seller.commune_code,
  judged.valid_from,
  sum(parcels)::int AS parcels,
  coalesce(sum(parcels) FILTER (WHERE early), 0)::int AS early,
  coalesce(sum(issued) FILTER (WHERE NOT early), 0)::int AS issued,
  (row_number() OVER (ORDER BY min(first_at) FILTER (WHERE NOT early), seller.id))::int AS due_place
FROM judged
JOIN seller ON seller.id = judged.seller_id
GROUP BY seller.id, judged.valid_from
ORDER BY min(first_at), seller.id
