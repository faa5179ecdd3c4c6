-- Sales at a counter whose money is there, though the goods are not booked out: paid by code and settled, or in cash, and a crash came
-- between. What somebody is at gets a few seconds, and a cancelled sale keeps its goods.
SELECT placed.id
FROM "order" AS placed
JOIN order_order_checkout_checkout AS of_checkout
  ON of_checkout.order_id = placed.id AND of_checkout.deleted_at IS NULL
JOIN checkout ON checkout.id = of_checkout.checkout_id AND checkout.state = 'placed'
WHERE placed.metadata ->> 'channel' = 'counter'
  AND placed.created_at > now() - interval '30 days' AND placed.canceled_at IS NULL AND placed.deleted_at IS NULL
  AND (
    EXISTS (
      SELECT FROM payment_request AS request
      WHERE request.checkout_id = checkout.id AND request.state = 'paid' AND request.deleted_at IS NULL
        AND request.settled_at < now() - interval '5 seconds')
    OR EXISTS (
      SELECT FROM order_payment_collection AS of_payment
      JOIN payment ON payment.payment_collection_id = of_payment.payment_collection_id AND payment.deleted_at IS NULL
      WHERE of_payment.order_id = placed.id AND of_payment.deleted_at IS NULL
        AND payment.captured_at < now() - interval '5 seconds'))
  AND NOT EXISTS (SELECT FROM cancellation WHERE cancellation.order_id = placed.id AND cancellation.deleted_at IS NULL)
  AND NOT EXISTS (
    SELECT FROM order_fulfillment AS of_parcel
    JOIN fulfillment AS parcel ON parcel.id = of_parcel.fulfillment_id AND parcel.deleted_at IS NULL
    WHERE of_parcel.order_id = placed.id AND of_parcel.deleted_at IS NULL AND parcel.delivered_at IS NOT NULL)
LIMIT 500
