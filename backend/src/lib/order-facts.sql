-- What decides the state of orders (lib/order-state.ts), newest order first.
-- Of one seller and one order, or null for any. An order under a checkout that is still being placed
-- may yet vanish, so nobody sees it.
SELECT
  placed.id,
  placed.created_at AS placed_at,
  coalesce(placed.metadata ->> 'channel', 'online') AS channel,
  -- A cancellation counts from the moment in which it is written; Medusa's own follows.
  coalesce(cancellation.cancelled_at, placed.canceled_at) AS canceled_at,
  coalesce(payment.method, 'cod') AS method,
  request.state AS request_state,
  coalesce(request.paid_at, payment.captured_at) AS paid_at,
  coalesce(parcels.list, '[]') AS fulfillments,
  CASE WHEN goods.all_back THEN back.received_at END AS returned_at
FROM "order" AS placed
JOIN order_order_seller_seller AS of_seller ON of_seller.order_id = placed.id AND of_seller.deleted_at IS NULL
LEFT JOIN order_order_checkout_checkout AS of_checkout
  ON of_checkout.order_id = placed.id AND of_checkout.deleted_at IS NULL
LEFT JOIN checkout ON checkout.id = of_checkout.checkout_id
LEFT JOIN payment_request AS request
  ON request.checkout_id = checkout.id AND request.deleted_at IS NULL AND request.order_ids @> to_jsonb(placed.id)
LEFT JOIN cancellation ON cancellation.order_id = placed.id AND cancellation.deleted_at IS NULL
LEFT JOIN LATERAL (
  SELECT split_part(session.provider_id, '_', 2) AS method, paid.captured_at
  FROM order_payment_collection AS of_payment
  JOIN payment_session AS session
    ON session.payment_collection_id = of_payment.payment_collection_id AND session.deleted_at IS NULL
  LEFT JOIN payment AS paid ON paid.payment_session_id = session.id AND paid.deleted_at IS NULL
  WHERE of_payment.order_id = placed.id AND of_payment.deleted_at IS NULL
  ORDER BY session.created_at, session.id
  LIMIT 1
) AS payment ON true
LEFT JOIN LATERAL (
  SELECT jsonb_agg(jsonb_build_object(
    'id', parcel.id,
    'packed_at', coalesce(parcel.packed_at, parcel.created_at),
    'shipped_at', parcel.shipped_at,
    'delivered_at', parcel.delivered_at,
    'canceled_at', parcel.canceled_at) ORDER BY parcel.created_at, parcel.id) AS list
  FROM order_fulfillment AS of_parcel
  JOIN fulfillment AS parcel ON parcel.id = of_parcel.fulfillment_id AND parcel.deleted_at IS NULL
  WHERE of_parcel.order_id = placed.id AND of_parcel.deleted_at IS NULL
) AS parcels ON true
LEFT JOIN LATERAL (
  SELECT max(returned.received_at) AS received_at
  FROM "return" AS returned
  WHERE returned.order_id = placed.id AND returned.status = 'received' AND returned.deleted_at IS NULL
) AS back ON true
LEFT JOIN LATERAL (
  SELECT sum(ordered.return_received_quantity + ordered.return_dismissed_quantity) >= sum(ordered.quantity) AS all_back
  FROM order_item AS ordered
  WHERE ordered.order_id = placed.id AND ordered.version = placed.version AND ordered.deleted_at IS NULL
) AS goods ON back.received_at IS NOT NULL
WHERE placed.deleted_at IS NULL
  AND NOT placed.is_draft_order
  AND (checkout.state IS NULL OR checkout.state = 'placed')
  AND (cast(:seller AS text) IS NULL OR of_seller.seller_id = :seller)
  AND (cast(:order AS text) IS NULL OR placed.id = :order)
ORDER BY placed.created_at DESC, placed.id DESC
