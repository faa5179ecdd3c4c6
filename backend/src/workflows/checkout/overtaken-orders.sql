-- Orders that were cancelled behind the back of the transfer that pays for them, by an operator or before a crash: it still asks for money
-- though none of its orders is left, or it was settled before and may hold their share.
SELECT cancelled.id
FROM "order" AS cancelled
JOIN order_order_checkout_checkout AS of_checkout
  ON of_checkout.order_id = cancelled.id AND of_checkout.deleted_at IS NULL
JOIN payment_request AS request
  ON request.checkout_id = of_checkout.checkout_id AND request.deleted_at IS NULL
  AND request.order_ids @> to_jsonb(cancelled.id)
WHERE cancelled.canceled_at BETWEEN now() - interval '30 days' AND now() - interval '5 seconds'
  AND cancelled.deleted_at IS NULL
  AND (
    (request.state <> 'awaiting' AND request.received > 0 AND request.settled_at < cancelled.canceled_at)
    OR (request.state = 'awaiting' AND NOT EXISTS (
      SELECT 1 FROM "order" AS living
      WHERE living.id IN (SELECT jsonb_array_elements_text(request.order_ids)) AND living.canceled_at IS NULL)))
LIMIT 500
