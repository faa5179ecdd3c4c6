-- Each first invoice of a sale that the provider has accepted, once; nothing leads out of that state.
-- $1 text[]: only these orders, or null for all. $2, $3 timestamptz: only what was accepted from and before, or null for all.
WITH inserted AS (
  INSERT INTO reporting.fact_invoice (id, order_id, seller_id, parcel_id, test, at, day)
  SELECT id, order_id, seller_id, substr(cause, length('parcel:') + 1), test, answered_at, (answered_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date
  FROM invoice
  WHERE kind = 'original'
    AND state = 'issued'
    AND answered_at IS NOT NULL
    AND deleted_at IS NULL
    AND ($1::text[] IS NULL OR order_id = ANY ($1))
    AND ($2::timestamptz IS NULL OR answered_at >= $2)
    AND ($3::timestamptz IS NULL OR answered_at < $3)
  ON CONFLICT DO NOTHING
  RETURNING order_id
)
SELECT DISTINCT order_id FROM inserted
