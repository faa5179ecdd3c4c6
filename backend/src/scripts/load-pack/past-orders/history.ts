import type { Knex } from '@medusajs/framework/mikro-orm/knex';
import { generateEntityId } from '@medusajs/framework/utils';
import type { DraftOrder } from './draft';

const CHUNK = 200;

/** How Medusa keeps a number beside its rounded column. */
const raw = (amount: number) => JSON.stringify({ value: String(amount), precision: 20 });

const numeric = (column: string, amount: number) => ({ [column]: amount, [`raw_${column}`]: raw(amount) });

const isCancelled = ({ past }: DraftOrder) => past.state === 'cancelled' || past.state === 'expired';

/** Payment collections, sessions, payments and captures as checkout, webhook and delivery would have left them. */
export async function writeMoney(db: Knex, orders: DraftOrder[]): Promise<void> {
  await db.batchInsert('payment_collection', orders.map(collectionRow), CHUNK);
  await db.batchInsert('payment_session', orders.map(sessionRow), CHUNK);
  const authorised = orders.filter(
    (order) => order.payment.capturedAt || (order.past.payment === 'cod' && !isCancelled(order)),
  );
  await db.batchInsert('payment', authorised.map(paymentRow), CHUNK);
  const captured = orders.flatMap((order) =>
    order.payment.capturedAt ? [{ order, at: order.payment.capturedAt }] : [],
  );
  await db.batchInsert(
    'capture',
    captured.map(({ order, at }) => ({
      id: order.payment.captureId,
      payment_id: order.payment.paymentId,
      ...numeric('amount', order.total),
      created_at: at,
      updated_at: at,
    })),
    CHUNK,
  );
}

function collectionRow(order: DraftOrder) {
  const { capturedAt } = order.payment;
  const authorised = capturedAt || (order.past.payment === 'cod' && !isCancelled(order));
  return {
    id: order.payment.collectionId,
    currency_code: 'vnd',
    ...numeric('amount', order.total),
    ...numeric('authorized_amount', authorised ? order.total : 0),
    ...numeric('captured_amount', capturedAt ? order.total : 0),
    ...numeric('refunded_amount', 0),
    status: isCancelled(order)
      ? 'canceled'
      : capturedAt
        ? 'completed'
        : authorised
          ? 'authorized'
          : 'awaiting',
    completed_at: capturedAt,
    created_at: order.placedAt,
    updated_at: capturedAt ?? order.placedAt,
  };
}

function sessionRow(order: DraftOrder) {
  const { capturedAt, collectionId, sessionId } = order.payment;
  const authorised = capturedAt || (order.past.payment === 'cod' && !isCancelled(order));
  return {
    id: sessionId,
    payment_collection_id: collectionId,
    provider_id: `pp_${order.past.payment}_${order.past.payment}`,
    currency_code: 'vnd',
    ...numeric('amount', order.total),
    data: '{}',
    status: isCancelled(order) ? 'canceled' : authorised ? 'authorized' : 'pending_authorization',
    authorized_at: authorised ? (capturedAt ?? order.placedAt) : null,
    created_at: order.placedAt,
    updated_at: order.placedAt,
  };
}

function paymentRow(order: DraftOrder) {
  const { capturedAt, collectionId, sessionId, paymentId } = order.payment;
  return {
    id: paymentId,
    payment_collection_id: collectionId,
    payment_session_id: sessionId,
    provider_id: `pp_${order.past.payment}_${order.past.payment}`,
    currency_code: 'vnd',
    ...numeric('amount', order.total),
    data: '{}',
    captured_at: capturedAt,
    created_at: order.placedAt,
    updated_at: capturedAt ?? order.placedAt,
  };
}

/** One parcel for each order that was packed, with what it held. */
export async function writeParcels(db: Knex, orders: DraftOrder[]): Promise<void> {
  const parcels = orders.flatMap((order) => {
    const packedAt = order.past.packedAt ?? order.past.shippedAt ?? order.past.deliveredAt;
    return packedAt ? [{ order, packedAt, id: generateEntityId(undefined, 'ful') }] : [];
  });
  await db.batchInsert(
    'fulfillment',
    parcels.map(({ order, packedAt, id }) => ({
      id,
      location_id: order.locationId,
      provider_id: 'manual_manual',
      shipping_option_id: order.shippingOptionId,
      requires_shipping: true,
      packed_at: packedAt,
      shipped_at: order.past.shippedAt ?? null,
      delivered_at: order.past.deliveredAt ?? null,
      data: '{}',
      created_at: packedAt,
      updated_at: order.past.deliveredAt ?? packedAt,
    })),
    CHUNK,
  );
  await db.batchInsert(
    'fulfillment_item',
    parcels.flatMap(({ order, packedAt, id }) =>
      order.lines.map((line) => ({
        id: generateEntityId(undefined, 'fulit'),
        fulfillment_id: id,
        line_item_id: line.id,
        inventory_item_id: line.inventoryItemId,
        title: line.title,
        sku: line.sku,
        barcode: '',
        ...numeric('quantity', line.quantity),
        created_at: packedAt,
        updated_at: packedAt,
      })),
    ),
    CHUNK,
  );
  await db.batchInsert(
    'order_fulfillment',
    parcels.map(({ order, id }) => ({
      id: generateEntityId(undefined, 'ordful'),
      order_id: order.id,
      fulfillment_id: id,
    })),
    CHUNK,
  );
}

/** Closed returns: what came back and when. */
export async function writeReturns(db: Knex, orders: DraftOrder[]): Promise<void> {
  const returned = orders.flatMap((order) => {
    const at = order.past.returnedAt;
    return at ? [{ order, at, id: generateEntityId(undefined, 'return') }] : [];
  });
  await db.batchInsert(
    'return',
    returned.map(({ order, at, id }) => ({
      id,
      order_id: order.id,
      order_version: 1,
      status: 'received',
      location_id: order.locationId,
      requested_at: at,
      received_at: at,
      created_at: at,
      updated_at: at,
    })),
    CHUNK,
  );
  await db.batchInsert(
    'return_item',
    returned.flatMap(({ order, at, id }) =>
      returnedQuantities(order).map(({ lineId, quantity }) => ({
        id: generateEntityId(undefined, 'retitem'),
        return_id: id,
        item_id: lineId,
        ...numeric('quantity', quantity),
        ...numeric('received_quantity', quantity),
        ...numeric('damaged_quantity', 0),
        created_at: at,
        updated_at: at,
      })),
    ),
    CHUNK,
  );
}

function returnedQuantities(order: DraftOrder): { lineId: string; quantity: number }[] {
  return (order.past.returnedLines ?? []).flatMap(({ sku, quantity }) => {
    const line = order.lines.find((one) => one.sku === sku);
    return line ? [{ lineId: line.id, quantity }] : [];
  });
}

/** Gives the native rows the dates, states and quantities that the history has. */
export async function backdate(db: Knex, orders: DraftOrder[]): Promise<void> {
  const values = orders.map((order) => ({
    id: order.id,
    at: order.placedAt,
    canceled: isCancelled(order) ? (order.past.cancelledAt ?? order.past.expiredAt ?? order.placedAt) : null,
    packed: order.past.packedAt ?? order.past.shippedAt ?? order.past.deliveredAt ?? null,
    shipped: order.past.shippedAt ?? null,
    delivered: order.past.deliveredAt ?? null,
  }));
  await db.raw(
    `UPDATE "order" SET created_at = past.at, updated_at = past.at,
       status = CASE WHEN past.canceled IS NULL THEN "order".status ELSE 'canceled'::order_status_enum END,
       canceled_at = past.canceled
     FROM jsonb_to_recordset(?::jsonb) AS past(id text, at timestamptz, canceled timestamptz)
     WHERE "order".id = past.id`,
    [JSON.stringify(values)],
  );
  await db.raw(
    `UPDATE order_item SET
       fulfilled_quantity = CASE WHEN past.packed IS NULL THEN 0 ELSE quantity END,
       raw_fulfilled_quantity = CASE WHEN past.packed IS NULL THEN raw_fulfilled_quantity ELSE raw_quantity END,
       shipped_quantity = CASE WHEN past.shipped IS NULL THEN 0 ELSE quantity END,
       raw_shipped_quantity = CASE WHEN past.shipped IS NULL THEN raw_shipped_quantity ELSE raw_quantity END,
       delivered_quantity = CASE WHEN past.delivered IS NULL THEN 0 ELSE quantity END,
       raw_delivered_quantity = CASE WHEN past.delivered IS NULL THEN raw_delivered_quantity ELSE raw_quantity END
     FROM jsonb_to_recordset(?::jsonb) AS past(id text, packed timestamptz, shipped timestamptz, delivered timestamptz)
     WHERE order_item.order_id = past.id`,
    [JSON.stringify(values)],
  );
  const returned = orders.filter((order) => order.past.returnedAt).flatMap(returnedQuantities);
  await db.raw(
    `UPDATE order_item SET return_received_quantity = past.quantity,
       raw_return_received_quantity = jsonb_build_object('value', past.quantity::text, 'precision', 20)
     FROM jsonb_to_recordset(?::jsonb) AS past("lineId" text, quantity numeric)
     WHERE order_item.item_id = past."lineId"`,
    [JSON.stringify(returned)],
  );
}
