-- Parcels that reached their buyer, with what decides whether each has, or should have, an invoice; oldest first.
-- Of one order, from an instant, or null for any; "open" leaves only those that are due and have none that is further than a draft.
SELECT
  parcel.id AS parcel_id,
  parcel.delivered_at,
  placed.id AS order_id,
  coalesce(checkout.code, placed.display_id::text) AS checkout_code,
  seller.id AS seller_id,
  seller.name AS seller_name,
  seller.kind AS seller_kind,
  seller.commune_code,
  registration.valid_from,
  invoice.id AS invoice_id,
  invoice.state AS invoice_state,
  invoice.problem
FROM fulfillment AS parcel
JOIN order_fulfillment AS of_order ON of_order.fulfillment_id = parcel.id AND of_order.deleted_at IS NULL
JOIN "order" AS placed ON placed.id = of_order.order_id AND placed.deleted_at IS NULL
JOIN order_order_seller_seller AS of_seller ON of_seller.order_id = placed.id AND of_seller.deleted_at IS NULL
JOIN seller ON seller.id = of_seller.seller_id
LEFT JOIN order_order_checkout_checkout AS of_checkout
  ON of_checkout.order_id = placed.id AND of_checkout.deleted_at IS NULL
LEFT JOIN checkout ON checkout.id = of_checkout.checkout_id
LEFT JOIN invoice_registration AS registration
  ON registration.seller_id = seller.id AND registration.deleted_at IS NULL
LEFT JOIN invoice ON invoice.cause = 'parcel:' || parcel.id AND invoice.deleted_at IS NULL
WHERE parcel.delivered_at IS NOT NULL
  AND parcel.canceled_at IS NULL
  AND parcel.deleted_at IS NULL
  AND (cast(:order AS text) IS NULL OR placed.id = :order)
  AND (cast(:from AS timestamptz) IS NULL OR parcel.delivered_at >= :from)
  AND (NOT :open OR (
    registration.valid_from <= to_char(parcel.delivered_at AT TIME ZONE 'Asia/Ho_Chi_Minh', 'YYYY-MM-DD')
    AND (invoice.id IS NULL OR invoice.state = 'draft')))
ORDER BY parcel.delivered_at, parcel.id
