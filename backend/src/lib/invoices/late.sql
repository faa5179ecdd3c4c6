-- The oldest parcels of some days, handed over until an instant, that need an invoice and have none issued. "owing" are the sellers who
-- need one though they are not registered. Sums of days say where any are missing, so that parcels are looked at only on as many of the
-- oldest days as it takes.
WITH due AS (
  SELECT seller_id, valid_from, to_date(valid_from, 'YYYY-MM-DD') AS since
  FROM invoice_registration
  WHERE deleted_at IS NULL
  UNION ALL
  SELECT seller_id, NULL, '-infinity' FROM unnest(cast(:owing AS text[])) AS unregistered (seller_id)
),
missing AS (
  SELECT sent.day, sent.seller_id, due.valid_from,
    sum(sent.parcels - sent.issued) OVER (ORDER BY sent.day RANGE BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW EXCLUDE GROUP) AS older
  FROM reporting.rollup_parcel_day AS sent
  JOIN due ON due.seller_id = sent.seller_id
  WHERE sent.day >= cast(:from AS date) AND sent.day < cast(:before AS date) AND sent.day >= due.since AND sent.parcels > sent.issued
),
late AS (
  SELECT parcel.id, parcel.at, parcel.order_id, parcel.seller_id, missing.valid_from
  FROM missing
  JOIN reporting.fact_parcel AS parcel ON parcel.seller_id = missing.seller_id AND parcel.day = missing.day
  WHERE coalesce(missing.older, 0) < :most AND parcel.at <= :until
    AND NOT EXISTS (
      SELECT FROM invoice
      WHERE invoice.cause = 'parcel:' || parcel.id AND invoice.state = 'issued' AND invoice.deleted_at IS NULL
    )
  ORDER BY parcel.at, parcel.id
  LIMIT :most
)
SELECT late.at, seller.name AS seller_name, late.valid_from, invoice.problem,
  coalesce(checkout.code, placed.display_id::text) AS checkout_code
FROM late
JOIN seller ON seller.id = late.seller_id
JOIN "order" AS placed ON placed.id = late.order_id
LEFT JOIN invoice ON invoice.cause = 'parcel:' || late.id AND invoice.deleted_at IS NULL
LEFT JOIN order_order_checkout_checkout AS of_checkout
  ON of_checkout.order_id = placed.id AND of_checkout.deleted_at IS NULL
LEFT JOIN checkout ON checkout.id = of_checkout.checkout_id
ORDER BY late.at, late.id
