import { setTimeout } from 'node:timers/promises';
import type { Database } from './database';

/** Two rounds of the sweepers. */
const PATIENCE_MS = 60_000;

/** Of a transaction `t`, what people or rules decided about and what is not open again. */
const DECIDED = `JOIN LATERAL (
      SELECT t.returned_amount + coalesce(sum(d.amount - d.returned), 0) AS sum FROM bank_decision d
      WHERE d.bank_transaction_id = t.id AND d.kind <> 'keep') AS decided ON true`;

/** The money of an order `o` as Medusa's payments have it. */
const CAPTURE = `SELECT 1 FROM order_payment_collection link
      JOIN payment ON payment.payment_collection_id = link.payment_collection_id
      JOIN capture ON capture.payment_id = payment.id AND capture.deleted_at IS NULL
      WHERE link.order_id = o.id AND link.deleted_at IS NULL`;

/**
 * What must be true of a market's books at rest, asked of the database itself. Each question answers the rows that are wrong,
 * so a healthy market answers none.
 */
export const QUESTIONS: Record<string, string> = {
  'orders of a checkout that was never finished': `
    SELECT c.code, c.state FROM checkout c WHERE c.state = 'placing' AND c.deleted_at IS NULL`,

  'orders without a payment': `
    SELECT o.id FROM "order" o
    WHERE o.created_at > $1 AND o.deleted_at IS NULL AND NOT EXISTS (
      SELECT 1 FROM order_payment_collection link
      JOIN payment_session session ON session.payment_collection_id = link.payment_collection_id
      WHERE link.order_id = o.id AND link.deleted_at IS NULL AND session.deleted_at IS NULL)`,

  'orders that no finished checkout names': `
    SELECT o.id FROM "order" o
    WHERE o.created_at > $1 AND o.deleted_at IS NULL AND NOT EXISTS (
      SELECT 1 FROM order_order_checkout_checkout link JOIN checkout c ON c.id = link.checkout_id
      WHERE link.order_id = o.id AND link.deleted_at IS NULL AND c.state = 'placed' AND c.deleted_at IS NULL)`,

  'reservations for no living order': `
    SELECT r.id, r.line_item_id FROM reservation_item r
    WHERE r.created_at > $1 AND r.deleted_at IS NULL AND NOT EXISTS (
      SELECT 1 FROM order_item i JOIN "order" o ON o.id = i.order_id
      WHERE i.item_id = r.line_item_id AND o.status <> 'canceled' AND o.deleted_at IS NULL)`,

  'shelves whose reserved pieces are not the sum of their reservations': `
    SELECT l.inventory_item_id, l.reserved_quantity, coalesce(sum(r.quantity), 0) AS sum
    FROM inventory_level l
    LEFT JOIN reservation_item r ON r.inventory_item_id = l.inventory_item_id
      AND r.location_id = l.location_id AND r.deleted_at IS NULL
    WHERE l.deleted_at IS NULL
    GROUP BY l.id, l.inventory_item_id, l.reserved_quantity
    HAVING l.reserved_quantity <> coalesce(sum(r.quantity), 0)`,

  'shelves with more reserved than there is': `
    SELECT inventory_item_id, stocked_quantity, reserved_quantity FROM inventory_level
    WHERE deleted_at IS NULL AND reserved_quantity > stocked_quantity`,

  'shelves below zero': `
    SELECT inventory_item_id, stocked_quantity, reserved_quantity FROM inventory_level
    WHERE deleted_at IS NULL AND (stocked_quantity < 0 OR reserved_quantity < 0)`,

  'messages of a bank that nobody looked at': `
    SELECT id, content FROM bank_transaction WHERE matched_at IS NULL AND created_at > $1`,

  'ended requests whose consequences are not done': `
    SELECT id, state FROM payment_request WHERE state <> 'awaiting' AND settled_at IS NULL AND created_at > $1`,

  'decisions about money that were not carried out': `
    SELECT id, kind FROM bank_decision WHERE done_at IS NULL`,

  'decisions to refund without their refund': `
    SELECT d.id, d.amount FROM bank_decision d
    WHERE d.kind = 'refund' AND d.done_at IS NOT NULL AND NOT EXISTS (
      SELECT 1 FROM refund_due r WHERE r.source = 'bank_transaction' AND r.source_id = d.id AND r.amount = d.amount)`,

  'transfers with đồng on no order, refund or open question, or on two of them': `
    SELECT t.id, t.amount, t.open_amount, decided.sum AS decided, credited.sum AS credited FROM bank_transaction t
    ${DECIDED}
    JOIN LATERAL (
      SELECT coalesce(sum(c.amount), 0) AS sum FROM payment_credit c
      WHERE c.bank_transaction_id = t.id AND c.decision_id IS NULL) AS credited ON true
    WHERE t.created_at > $1 AND t.state <> 'ignored'
      AND NOT t.amount - t.open_amount - decided.sum BETWEEN 0 AND credited.sum`,

  'requests whose đồng are not each on one living order, one refund or one open question': `
    WITH returned AS (
      SELECT c.payment_request_id, t.open_amount + decided.sum - (t.amount - c.amount) AS amount
      FROM payment_credit c JOIN bank_transaction t ON t.id = c.bank_transaction_id ${DECIDED}
      WHERE c.decision_id IS NULL
      UNION ALL
      SELECT c.payment_request_id, d.returned - (d.amount - c.amount)
      FROM payment_credit c JOIN bank_decision d ON d.id = c.decision_id
    )
    SELECT p.id, p.state, p.received, kept.amount AS kept, given.amount AS returned FROM payment_request p
    JOIN LATERAL (SELECT coalesce(sum(amount), 0) AS amount FROM returned WHERE payment_request_id = p.id) AS given ON true
    JOIN LATERAL (
      SELECT coalesce(sum((parcel->>'amount')::numeric), 0) AS amount
      FROM checkout c, jsonb_array_elements(c.parcels) parcel JOIN "order" o ON o.id = parcel->>'order_id'
      WHERE c.id = p.checkout_id AND p.state = 'paid' AND p.order_ids ? o.id AND (o.canceled_at IS NULL OR EXISTS (
        SELECT 1 FROM refund_due r WHERE r.order_id = o.id AND r.source <> 'bank_transaction'))) AS kept ON true
    WHERE p.created_at > $1 AND p.state <> 'awaiting' AND p.received - given.amount <> kept.amount`,

  'living orders of a paid request without their captured payment': `
    SELECT p.id, o.id AS order_id FROM payment_request p JOIN "order" o ON p.order_ids ? o.id
    WHERE p.state = 'paid' AND p.created_at > $1 AND o.canceled_at IS NULL AND NOT EXISTS (${CAPTURE})`,

  'captured payments of a request that was not paid': `
    SELECT p.id, o.id AS order_id FROM payment_request p JOIN "order" o ON p.order_ids ? o.id
    WHERE p.state <> 'paid' AND p.purpose <> 'door' AND p.created_at > $1 AND EXISTS (${CAPTURE})`,

  'living orders of a request that came to nothing': `
    SELECT p.id, o.id AS order_id FROM payment_request p JOIN "order" o ON p.order_ids ? o.id
    WHERE p.state IN ('expired', 'cancelled') AND p.purpose <> 'door' AND p.created_at > $1
      AND o.canceled_at IS NULL`,

  'paid requests that did not receive their amount': `
    SELECT id, amount, received FROM payment_request WHERE state = 'paid' AND received <> amount`,

  'requests that received something else than their credits': `
    SELECT p.id, p.received, sum(c.amount) FROM payment_request p
    LEFT JOIN payment_credit c ON c.payment_request_id = p.id AND c.deleted_at IS NULL
    GROUP BY p.id, p.received HAVING p.received <> coalesce(sum(c.amount), 0)`,

  'vouchers that were used more often than they may be': `
    SELECT code, used, "limit" FROM promotion
    WHERE "limit" IS NOT NULL AND used > "limit" AND deleted_at IS NULL`,

  'vouchers whose count is not that of their uses': `
    SELECT p.code, p.used, uses.count FROM promotion p
    JOIN LATERAL (
      SELECT count(DISTINCT u.checkout_id) AS count FROM voucher_use u
      WHERE u.promotion_id = p.id AND u.released_at IS NULL AND u.deleted_at IS NULL) AS uses ON true
    WHERE p.deleted_at IS NULL AND p.used <> uses.count`,

  'budgets of vouchers that are overdrawn, or not what their uses took': `
    SELECT b.id, b.type, b.used, b."limit", uses.amount, uses.count FROM promotion_campaign_budget b
    JOIN LATERAL (
      SELECT coalesce(sum(u.amount), 0) AS amount, count(DISTINCT (u.checkout_id, u.promotion_id)) AS count
      FROM voucher_use u
      WHERE u.budget_id = b.id AND u.released_at IS NULL AND u.deleted_at IS NULL) AS uses ON true
    WHERE b.deleted_at IS NULL AND (
      b.used <> CASE b.type WHEN 'spend' THEN uses.amount ELSE uses.count END
      OR b.type <> 'use_by_attribute' AND b.used > b."limit")`,

  'buyers who used a voucher more often than one may': `
    SELECT u.attribute_value, u.used, b."limit" FROM promotion_campaign_budget_usage u
    JOIN promotion_campaign_budget b ON b.id = u.budget_id
    WHERE u.deleted_at IS NULL AND u.used > b."limit"`,

  'uses of vouchers by no living order': `
    SELECT u.code, u.order_id FROM voucher_use u LEFT JOIN "order" o ON o.id = u.order_id AND o.deleted_at IS NULL
    WHERE u.released_at IS NULL AND u.deleted_at IS NULL AND (o.id IS NULL OR o.canceled_at IS NOT NULL)`,

  'orders whose adjustments are not what their vouchers took': `
    SELECT o.id, taken.amount, uses.amount FROM "order" o
    JOIN LATERAL (
      SELECT coalesce(sum(a.amount), 0) AS amount FROM (
        SELECT adjustment.amount FROM order_item item
        JOIN order_line_item_adjustment adjustment ON adjustment.item_id = item.item_id
        WHERE item.order_id = o.id AND item.version = o.version AND adjustment.version = o.version
          AND adjustment.deleted_at IS NULL
        UNION ALL
        SELECT adjustment.amount FROM order_shipping shipping
        JOIN order_shipping_method_adjustment adjustment ON adjustment.shipping_method_id = shipping.shipping_method_id
        WHERE shipping.order_id = o.id AND shipping.version = o.version AND adjustment.deleted_at IS NULL) AS a
      ) AS taken ON true
    JOIN LATERAL (
      SELECT coalesce(sum(u.amount), 0) AS amount FROM voucher_use u
      WHERE u.order_id = o.id AND u.deleted_at IS NULL) AS uses ON true
    WHERE o.created_at > $1 AND o.deleted_at IS NULL AND o.version = 1 AND taken.amount <> uses.amount`,

  'orders that ask for something else than they cost': `
    SELECT o.id, cost.amount, paying.amount FROM "order" o
    JOIN LATERAL (
      SELECT (SELECT coalesce(sum(item.quantity * coalesce(item.unit_price, line.unit_price)), 0)
              FROM order_item item JOIN order_line_item line ON line.id = item.item_id
              WHERE item.order_id = o.id AND item.version = o.version AND item.deleted_at IS NULL)
        + (SELECT coalesce(sum(method.amount), 0)
           FROM order_shipping shipping JOIN order_shipping_method method ON method.id = shipping.shipping_method_id
           WHERE shipping.order_id = o.id AND shipping.version = o.version AND shipping.deleted_at IS NULL)
        - (SELECT coalesce(sum(u.amount), 0) FROM voucher_use u
           WHERE u.order_id = o.id AND u.deleted_at IS NULL) AS amount) AS cost ON true
    JOIN LATERAL (
      SELECT sum(c.amount) AS amount FROM order_payment_collection link
      JOIN payment_collection c ON c.id = link.payment_collection_id AND c.deleted_at IS NULL
      WHERE link.order_id = o.id AND link.deleted_at IS NULL) AS paying ON true
    WHERE o.created_at > $1 AND o.deleted_at IS NULL AND o.version = 1 AND cost.amount <> paying.amount`,

  'returns that began to be written back and were not finished': `
    SELECT id, order_id FROM return_request WHERE state = 'receiving' AND deleted_at IS NULL`,

  'cancellations that were not carried out': `
    SELECT c.order_id FROM cancellation c JOIN "order" o ON o.id = c.order_id
    WHERE c.deleted_at IS NULL AND (c.done_at IS NULL OR o.canceled_at IS NULL)`,

  'refunds that were paid and are not in the payments': `
    SELECT d.id, d.amount, coalesce(sum(r.amount), 0) FROM refund_due d
    LEFT JOIN refund r ON r.note = d.id AND r.deleted_at IS NULL
    WHERE d.state = 'paid' AND d.source <> 'bank_transaction' AND d.deleted_at IS NULL
    GROUP BY d.id, d.amount HAVING d.amount <> coalesce(sum(r.amount), 0)`,

  'requests that ask for the money of orders that are all cancelled': `
    SELECT p.id FROM payment_request p JOIN checkout c ON c.id = p.checkout_id AND c.state = 'placed'
    WHERE p.state = 'awaiting' AND p.deleted_at IS NULL AND NOT EXISTS (
      SELECT 1 FROM "order" o WHERE p.order_ids @> to_jsonb(o.id) AND o.canceled_at IS NULL)`,

  'cash that was handed over with the goods and is not in the payments': `
    SELECT o.id FROM "order" o
    JOIN order_payment_collection link ON link.order_id = o.id AND link.deleted_at IS NULL
    JOIN payment ON payment.payment_collection_id = link.payment_collection_id AND payment.provider_id = 'pp_cod_cod'
    WHERE o.canceled_at IS NULL AND o.deleted_at IS NULL AND payment.captured_at IS NULL
      AND EXISTS (
        SELECT 1 FROM order_fulfillment of_order JOIN fulfillment parcel ON parcel.id = of_order.fulfillment_id
        WHERE of_order.order_id = o.id AND of_order.deleted_at IS NULL AND parcel.delivered_at IS NOT NULL)
      AND NOT EXISTS (
        SELECT 1 FROM order_fulfillment of_order JOIN fulfillment parcel ON parcel.id = of_order.fulfillment_id
        WHERE of_order.order_id = o.id AND of_order.deleted_at IS NULL
          AND parcel.delivered_at IS NULL AND parcel.canceled_at IS NULL)`,

  'captures and refunds that their order does not know of, or not rightly': `
    SELECT link.order_id, moved.amount, coalesce(known.amount, 0) AS known FROM order_payment_collection link
    JOIN LATERAL (
      SELECT coalesce(sum(amount), 0) AS amount FROM (
        SELECT c.amount FROM payment p JOIN capture c ON c.payment_id = p.id AND c.deleted_at IS NULL
        WHERE p.payment_collection_id = link.payment_collection_id
        UNION ALL
        SELECT -r.amount FROM payment p JOIN refund r ON r.payment_id = p.id AND r.deleted_at IS NULL
        WHERE p.payment_collection_id = link.payment_collection_id) AS movements) AS moved ON true
    LEFT JOIN LATERAL (
      SELECT sum(t.amount) AS amount FROM order_transaction t
      WHERE t.order_id = link.order_id AND t.deleted_at IS NULL) AS known ON true
    WHERE link.created_at > $1 AND link.deleted_at IS NULL AND moved.amount <> coalesce(known.amount, 0)`,

  'changes of orders that were begun and left lying': `
    SELECT id, order_id, change_type FROM order_change
    WHERE created_at > $1 AND status IN ('pending', 'requested') AND deleted_at IS NULL`,

  'parcels that no order knows of': `
    SELECT f.id FROM fulfillment f WHERE f.created_at > $1 AND f.deleted_at IS NULL AND f.canceled_at IS NULL AND NOT EXISTS (
      SELECT 1 FROM order_fulfillment of_order WHERE of_order.fulfillment_id = f.id AND of_order.deleted_at IS NULL)`,

  'orders that owe more than was paid for them': `
    SELECT d.order_id, sum(d.amount), paid.amount FROM refund_due d
    JOIN LATERAL (
      SELECT coalesce(sum(c.amount), 0) AS amount FROM order_payment_collection link
      JOIN payment p ON p.payment_collection_id = link.payment_collection_id
      JOIN capture c ON c.payment_id = p.id AND c.deleted_at IS NULL
      WHERE link.order_id = d.order_id AND link.deleted_at IS NULL) AS paid ON true
    WHERE d.state <> 'cancelled' AND d.source <> 'bank_transaction' AND d.deleted_at IS NULL
    GROUP BY d.order_id, paid.amount HAVING sum(d.amount) > paid.amount`,
};

/** Every question of the books that has a wrong answer, with the first rows. `since` leaves out what the seed wrote. */
export async function wrongInTheBooks(database: Database, since: Date): Promise<Record<string, unknown[]>> {
  const wrong: Record<string, unknown[]> = {};
  for (const [question, sql] of Object.entries(QUESTIONS)) {
    const rows = await database.rows(sql, sql.includes('$1') ? [since] : []);
    if (rows.length > 0) wrong[question] = rows.slice(0, 5);
  }
  return wrong;
}

/** The same once what was begun has come to its end, by itself or by a sweeper. */
export async function wrongAtRest(database: Database, since: Date): Promise<Record<string, unknown[]>> {
  const until = Date.now() + PATIENCE_MS;
  for (;;) {
    const wrong = await wrongInTheBooks(database, since);
    if (Object.keys(wrong).length === 0 || Date.now() > until) return wrong;
    await setTimeout(500);
  }
}
