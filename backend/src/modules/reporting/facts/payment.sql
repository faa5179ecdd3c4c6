-- Each capture of money for an order, once.
-- $1 text[]: only these orders, or null for all. $2, $3 timestamptz: only captures from and before, or null for all.
WITH inserted AS (
  INSERT INTO reporting.fact_payment (id, order_id, seller_id, method, amount, at, day)
  SELECT
    capture.id,
    of_payment.order_id,
    of_seller.seller_id,
    CASE WHEN door.id IS NULL THEN split_part(payment.provider_id, '_', 2) ELSE 'vietqr' END,
    round(capture.amount),
    capture.created_at,
    (capture.created_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date
  FROM capture
  JOIN payment ON payment.id = capture.payment_id AND payment.deleted_at IS NULL
  JOIN order_payment_collection AS of_payment
    ON of_payment.payment_collection_id = payment.payment_collection_id AND of_payment.deleted_at IS NULL
  JOIN order_order_seller_seller AS of_seller
    ON of_seller.order_id = of_payment.order_id AND of_seller.deleted_at IS NULL
  -- Cash on delivery that was paid by code at the door is cashless; money that is heard of after the capture finds cash confirmed.
  LEFT JOIN payment_request AS door
    ON door.purpose = 'door' AND door.state = 'paid' AND door.deleted_at IS NULL
    AND door.order_ids @> to_jsonb(of_payment.order_id)
    AND NOT EXISTS (
      SELECT FROM payment_credit AS credit WHERE credit.payment_request_id = door.id AND credit.created_at > capture.created_at)
  WHERE capture.deleted_at IS NULL
    AND ($1::text[] IS NULL OR of_payment.order_id = ANY ($1))
    AND ($2::timestamptz IS NULL OR capture.created_at >= $2)
    AND ($3::timestamptz IS NULL OR capture.created_at < $3)
  ON CONFLICT DO NOTHING
  RETURNING order_id
)
SELECT DISTINCT order_id FROM inserted
