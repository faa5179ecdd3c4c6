-- Orders with an issued invoice of which something came back since an instant, or ever.
SELECT DISTINCT returned.order_id
FROM "return" AS returned
WHERE returned.status = 'received'
  AND returned.received_at IS NOT NULL
  AND returned.canceled_at IS NULL
  AND returned.deleted_at IS NULL
  AND (cast(:since AS timestamptz) IS NULL OR returned.received_at >= :since)
  AND EXISTS (
    SELECT 1 FROM invoice
    WHERE invoice.order_id = returned.order_id AND invoice.state = 'issued' AND invoice.deleted_at IS NULL)
