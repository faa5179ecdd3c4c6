-- Cash on delivery of orders whose every parcel has arrived, though Medusa's payment does not say that the cash was taken.
SELECT placed.id AS order_id, payment.id AS payment_id
FROM payment
JOIN order_payment_collection AS of_payment
  ON of_payment.payment_collection_id = payment.payment_collection_id AND of_payment.deleted_at IS NULL
JOIN "order" AS placed ON placed.id = of_payment.order_id AND placed.canceled_at IS NULL AND placed.deleted_at IS NULL
JOIN LATERAL (
  SELECT bool_and(parcel.delivered_at IS NOT NULL) AS all_arrived, max(parcel.delivered_at) AS last
  FROM order_fulfillment AS of_parcel
  JOIN fulfillment AS parcel
    ON parcel.id = of_parcel.fulfillment_id AND parcel.canceled_at IS NULL AND parcel.deleted_at IS NULL
  WHERE of_parcel.order_id = placed.id AND of_parcel.deleted_at IS NULL
) AS parcels ON parcels.all_arrived
WHERE payment.provider_id = 'pp_cod_cod' AND payment.captured_at IS NULL AND payment.canceled_at IS NULL
  AND payment.deleted_at IS NULL AND parcels.last < now() - interval '5 seconds'
LIMIT 500
