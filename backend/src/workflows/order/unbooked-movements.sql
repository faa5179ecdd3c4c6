-- Captures and refunds of Medusa's payments that the order they are for does not know of: its own list of transactions is written in a
-- step of its own, which a crash may keep from coming. Of one order; or, when null, of all, younger ones left out as somebody's work.
SELECT of_payment.order_id, payment.currency_code, movement.reference, movement.reference_id, movement.amount::text
FROM (
  SELECT 'capture' AS reference, id AS reference_id, payment_id, amount, created_at
  FROM capture WHERE deleted_at IS NULL
  UNION ALL
  SELECT 'refund', id, payment_id, -amount, created_at
  FROM refund WHERE deleted_at IS NULL
) AS movement
JOIN payment ON payment.id = movement.payment_id
JOIN order_payment_collection AS of_payment
  ON of_payment.payment_collection_id = payment.payment_collection_id AND of_payment.deleted_at IS NULL
WHERE (cast(:order AS text) IS NULL OR of_payment.order_id = :order)
  AND (cast(:order AS text) IS NOT NULL
    OR movement.created_at BETWEEN now() - interval '30 days' AND now() - interval '5 seconds')
  AND NOT EXISTS (
    SELECT 1 FROM order_transaction AS booked
    WHERE booked.order_id = of_payment.order_id AND booked.reference_id = movement.reference_id
      AND booked.deleted_at IS NULL)
ORDER BY movement.created_at
LIMIT 500
