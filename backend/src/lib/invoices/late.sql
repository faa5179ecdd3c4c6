-- The oldest parcels of some days, handed over until an instant, that need an invoice and have none issued. "owing" are the sellers who
-- need one though they are not registered.
WITH late AS (
  SELECT parcel.id, parcel.at, parcel.order_id, parcel.seller_id, registration.valid_from, invoice.problem
  FROM reporting.fact_parcel AS parcel
  LEFT JOIN invoice_registration AS registration
    ON registration.seller_id = parcel.seller_id AND registration.deleted_at IS NULL
  LEFT JOIN invoice ON invoice.cause = 'parcel:' || parcel.id AND invoice.deleted_at IS NULL
  WHERE parcel.day >= cast(:from AS date) AND parcel.day < cast(:before AS date) AND parcel.at <= :until
    AND (parcel.seller_id = ANY (cast(:owing AS text[])) OR registration.valid_from <= to_char(parcel.day, 'YYYY-MM-DD'))
    AND invoice.state IS DISTINCT FROM 'issued'
  ORDER BY parcel.at, parcel.id
  LIMIT :most
)
SELECT late.at, seller.name AS seller_name, late.valid_from, late.problem,
  coalesce(checkout.code, placed.display_id::text) AS checkout_code
FROM late
JOIN seller ON seller.id = late.seller_id
JOIN "order" AS placed ON placed.id = late.order_id
LEFT JOIN order_order_checkout_checkout AS of_checkout
  ON of_checkout.order_id = placed.id AND of_checkout.deleted_at IS NULL
LEFT JOIN checkout ON checkout.id = of_checkout.checkout_id
ORDER BY late.at, late.id
