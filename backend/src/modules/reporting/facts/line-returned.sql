-- Each delivered line that came back, once, when its return was closed. What never reached a buyer cannot come back from one,
-- so goods returned before delivery are no fact, and what is delivered of a line later changes nothing. Needs the facts of delivery.
-- $1 text[]: only these orders, or null for all. $2, $3 timestamptz: only returns closed from and before, or null for all.
WITH inserted AS (
  INSERT INTO reporting.fact_line_returned
    (id, order_id, line_id, seller_id, seller_kind, commune_code, vsic, channel, payment_method, buyer_province, buyer_in_area,
     quantity, amount, vat, output, at, day)
  SELECT
    item.id,
    delivered.order_id,
    delivered.line_id,
    delivered.seller_id,
    delivered.seller_kind,
    delivered.commune_code,
    delivered.vsic,
    delivered.channel,
    delivered.payment_method,
    delivered.buyer_province,
    delivered.buyer_in_area,
    back.quantity,
    -- Worked out on what is back altogether, so that the parts of a line sum to the whole of it.
    round(delivered.amount * part.until / delivered.quantity) - round(delivered.amount * part.since / delivered.quantity),
    round(delivered.vat * part.until / delivered.quantity) - round(delivered.vat * part.since / delivered.quantity),
    round(delivered.output * part.until / delivered.quantity) - round(delivered.output * part.since / delivered.quantity),
    returned.received_at,
    (returned.received_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date
  FROM "return" AS returned
  JOIN return_item AS item ON item.return_id = returned.id AND item.deleted_at IS NULL
  JOIN LATERAL (
    SELECT
      min(fact.order_id) AS order_id,
      fact.line_id,
      min(fact.seller_id) AS seller_id,
      min(fact.seller_kind) AS seller_kind,
      min(fact.commune_code) AS commune_code,
      min(fact.vsic) AS vsic,
      min(fact.channel) AS channel,
      min(fact.payment_method) AS payment_method,
      min(fact.buyer_province) AS buyer_province,
      bool_or(fact.buyer_in_area) AS buyer_in_area,
      sum(fact.quantity) AS quantity,
      sum(fact.amount) AS amount,
      sum(fact.vat) AS vat,
      sum(fact.output) AS output
    FROM reporting.fact_line_delivered AS fact
    WHERE fact.line_id = item.item_id AND fact.at <= returned.received_at::timestamptz(3)
    GROUP BY fact.line_id
  ) AS delivered ON true
  CROSS JOIN LATERAL (
    -- What came back damaged counts among what was received (`confirmReturnReceiveWorkflow`).
    SELECT least(greatest(coalesce(item.received_quantity, 0), coalesce(item.damaged_quantity, 0)), delivered.quantity) AS quantity
  ) AS back
  CROSS JOIN LATERAL (
    SELECT coalesce(sum(greatest(coalesce(before.received_quantity, 0), coalesce(before.damaged_quantity, 0))), 0) AS quantity
    FROM return_item AS before
    JOIN "return" AS closed ON closed.id = before.return_id AND closed.status = 'received'
      AND closed.canceled_at IS NULL AND closed.deleted_at IS NULL
    WHERE before.item_id = item.item_id AND before.deleted_at IS NULL
      AND (closed.received_at, before.id) < (returned.received_at, item.id)
  ) AS earlier
  CROSS JOIN LATERAL (
    SELECT least(earlier.quantity, delivered.quantity) AS since,
      least(earlier.quantity + back.quantity, delivered.quantity) AS until
  ) AS part
  WHERE returned.received_at IS NOT NULL
    AND returned.status = 'received'
    AND returned.canceled_at IS NULL
    AND returned.deleted_at IS NULL
    AND back.quantity > 0
    AND ($1::text[] IS NULL OR returned.order_id = ANY ($1))
    AND ($2::timestamptz IS NULL OR returned.received_at >= $2)
    AND ($3::timestamptz IS NULL OR returned.received_at < $3)
  ON CONFLICT DO NOTHING
  RETURNING order_id
)
SELECT DISTINCT order_id FROM inserted
