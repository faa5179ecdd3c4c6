-- What people are to be told of, from the state of things alone. Writing it down twice changes nothing: a kind and its subject stand
-- in the outbox once. Over a counter people see for themselves what is sold, paid and handed over.
INSERT INTO outbox_message (id, kind, subject_id, checkout_id, order_id, happened_at, next_at)
SELECT 'outmsg_' || md5(kind || ':' || subject_id), kind, subject_id, checkout_id, order_id, happened_at, :now
FROM (
  SELECT 'order_placed' AS kind, id AS subject_id, id AS checkout_id, NULL::text AS order_id, placed_at AS happened_at
  FROM checkout
  WHERE state = 'placed' AND placed_at >= :since AND deleted_at IS NULL AND NOT parcels @> '[{"channel": "counter"}]'

  UNION ALL
  -- Cash is no money yet, but such an order wants packing at once.
  SELECT 'seller_new_order', parcel->>'order_id', id, parcel->>'order_id', placed_at
  FROM checkout, jsonb_array_elements(parcels) AS parcel
  WHERE state = 'placed' AND placed_at >= :since AND deleted_at IS NULL AND parcel->>'payment_method' = 'cod'
    AND parcel->>'channel' IS DISTINCT FROM 'counter'

  UNION ALL
  SELECT 'order_paid', id, checkout_id, NULL, paid_at
  FROM payment_request
  WHERE state = 'paid' AND paid_at >= :since AND deleted_at IS NULL
    AND NOT EXISTS (
      SELECT FROM checkout AS sold WHERE sold.id = payment_request.checkout_id AND sold.parcels @> '[{"channel": "counter"}]')

  UNION ALL
  SELECT 'seller_new_order', paid_order, checkout_id, paid_order, paid_at
  FROM payment_request, jsonb_array_elements_text(order_ids) AS paid_order
  WHERE state = 'paid' AND paid_at >= :since AND deleted_at IS NULL
    AND NOT EXISTS (
      SELECT FROM checkout AS sold WHERE sold.id = payment_request.checkout_id AND sold.parcels @> '[{"channel": "counter"}]')

  UNION ALL
  SELECT 'order_expired', id, checkout_id, NULL, expires_at
  FROM payment_request
  WHERE state = 'expired' AND expires_at >= :since AND deleted_at IS NULL

  UNION ALL
  SELECT 'order_shipped', parcel.id, of_checkout.checkout_id, of_parcel.order_id, parcel.shipped_at
  FROM fulfillment AS parcel
  JOIN order_fulfillment AS of_parcel ON of_parcel.fulfillment_id = parcel.id AND of_parcel.deleted_at IS NULL
  JOIN order_order_checkout_checkout AS of_checkout
    ON of_checkout.order_id = of_parcel.order_id AND of_checkout.deleted_at IS NULL
  WHERE parcel.shipped_at >= :since AND parcel.delivered_at IS NULL AND parcel.canceled_at IS NULL AND parcel.deleted_at IS NULL

  UNION ALL
  SELECT 'order_delivered', parcel.id, of_checkout.checkout_id, of_parcel.order_id, parcel.delivered_at
  FROM fulfillment AS parcel
  JOIN order_fulfillment AS of_parcel ON of_parcel.fulfillment_id = parcel.id AND of_parcel.deleted_at IS NULL
  JOIN order_order_checkout_checkout AS of_checkout
    ON of_checkout.order_id = of_parcel.order_id AND of_checkout.deleted_at IS NULL
  WHERE parcel.delivered_at >= :since AND parcel.canceled_at IS NULL AND parcel.deleted_at IS NULL
    AND NOT EXISTS (
      SELECT FROM checkout AS sold WHERE sold.id = of_checkout.checkout_id AND sold.parcels @> '[{"channel": "counter"}]')

  UNION ALL
  SELECT 'order_cancelled', cancellation.id, of_checkout.checkout_id, cancellation.order_id, cancelled_at
  FROM cancellation
  JOIN order_order_checkout_checkout AS of_checkout
    ON of_checkout.order_id = cancellation.order_id AND of_checkout.deleted_at IS NULL
  WHERE cancelled_at >= :since AND cancellation.deleted_at IS NULL

  UNION ALL
  SELECT 'refund_paid', id, checkout_id, order_id, paid_at
  FROM refund_due
  WHERE state = 'paid' AND paid_at >= :since AND deleted_at IS NULL

  UNION ALL
  SELECT 'return_answered', request.id, request.checkout_id, request.order_id, answered.happened_at
  FROM after_sale_event AS answered
  JOIN return_request AS request ON request.id = answered.subject_id AND request.deleted_at IS NULL
  WHERE answered.event IN ('return_accepted', 'return_refused') AND answered.happened_at >= :since

  UNION ALL
  SELECT 'opening_asked_back', id, NULL, NULL, happened_at
  FROM opening_event WHERE event = 'ask_back' AND happened_at >= :since AND deleted_at IS NULL

  UNION ALL
  SELECT 'opening_approved', id, NULL, NULL, happened_at
  FROM opening_event WHERE event = 'approve' AND happened_at >= :since AND deleted_at IS NULL

  UNION ALL
  SELECT 'opening_refused', id, NULL, NULL, happened_at
  FROM opening_event WHERE event = 'refuse' AND happened_at >= :since AND deleted_at IS NULL

  UNION ALL
  SELECT CASE state WHEN 'ordered' THEN 'goods_taken_down' ELSE 'goods_put_back' END, id, NULL, NULL, decided_at
  FROM takedown
  WHERE state IN ('ordered', 'lifted') AND decided_at >= :since AND deleted_at IS NULL

  UNION ALL
  SELECT 'goods_change_' || state, id, NULL, NULL, decided_at
  FROM listing_change
  WHERE state IN ('approved', 'refused') AND decided_at >= :since AND deleted_at IS NULL

  UNION ALL
  SELECT 'certificate_' || state, id, NULL, NULL, decided_at
  FROM certificate_claim
  WHERE state IN ('verified', 'refused', 'suspended') AND decided_at >= :since AND deleted_at IS NULL

  UNION ALL
  -- From the morning of the day on which so many days are left.
  SELECT warning.kind, certificate.id, NULL, NULL, warning.at
  FROM certificate
  CROSS JOIN LATERAL (VALUES ('certificate_ends', :warning_days), ('certificate_ends_soon', :last_warning_days)) AS rule (kind, days)
  CROSS JOIN LATERAL (
    SELECT rule.kind, ((certificate.expires_on::date - rule.days::int)::timestamp + interval '8 hours') AT TIME ZONE 'Asia/Ho_Chi_Minh' AS at
  ) AS warning
  WHERE warning.at >= :since AND warning.at <= :now AND certificate.deleted_at IS NULL

  UNION ALL
  SELECT CASE to_state WHEN 'suspended' THEN 'stall_suspended' ELSE 'stall_reinstated' END, id, NULL, NULL, created_at
  FROM seller_state_change
  WHERE (to_state = 'suspended' OR from_state = 'suspended' AND to_state = 'active')
    AND created_at >= :since AND deleted_at IS NULL

  UNION ALL
  SELECT 'stall_notice', id, NULL, NULL, created_at
  FROM suspension_notice
  WHERE state = 'pending' AND created_at >= :since AND deleted_at IS NULL

  UNION ALL
  SELECT 'stall_notice_withdrawn', id, NULL, NULL, ended_at
  FROM suspension_notice
  WHERE state = 'withdrawn' AND ended_at >= :since AND deleted_at IS NULL
) AS happening
ON CONFLICT (kind, subject_id) WHERE deleted_at IS NULL DO NOTHING
