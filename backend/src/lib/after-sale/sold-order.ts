import type { MedusaContainer } from '@medusajs/framework/types';
import { ContainerRegistrationKeys } from '@medusajs/framework/utils';
import type { Dong, RefundMethod } from '../../contract';
import { AFTER_SALE_MODULE } from '../../modules/after-sale';
import type AfterSaleModuleService from '../../modules/after-sale/service';
import { liveAdjustments } from '../live-adjustments';
import { lineTotal, roundDong, sumDong } from '../money';
import { type KnownOrder, readOrderFacts } from '../order-facts';
import { orderState, orderTimeline } from '../order-state';
import type { SoldOrder } from './refund-amount';

/** An order of the market with what was sold, delivered and paid: all that a return or a refund is worked out from. */
export interface OrderAfterSale extends SoldOrder {
  id: string;
  seller_id: string;
  seller_name: string;
  location_id: string | null;
  checkout_id: string;
  checkout_code: string;
  /** Who holds what was paid: a seller's id, or `platform` (D4). */
  payee: string;
  cancelled: boolean;
  known: KnownOrder;
  state: ReturnType<typeof orderState>;
  delivered_at: Date | null;
  lines: SoldLine[];
  payments: NativePayment[];
  /** The transfer that pays, or would have paid, for it; null for cash. */
  request: { id: string; state: string; order_ids: string[] } | null;
}

export interface SoldLine {
  id: string;
  title: string;
  variant_title: string;
  thumbnail: string | null;
  unit_price: Dong;
  quantity: number;
  delivered: number;
  /** What its pieces cost together, discounts taken off. */
  total: Dong;
  shelf_life_days: number | null;
}

export interface NativePayment {
  id: string;
  captured: Dong;
  refunds: { amount: Dong; note: string | null }[];
}

interface Amount {
  amount: number;
}

interface Adjustment extends Amount {
  version: number;
}

interface Row {
  id: string;
  canceled_at: string | Date | null;
  items: {
    id: string;
    title: string;
    product_title: string | null;
    product_id: string | null;
    variant_title: string | null;
    thumbnail: string | null;
    unit_price: number;
    detail: { quantity: number; delivered_quantity: number | null };
    adjustments?: Adjustment[] | null;
  }[];
  shipping_methods?: (Amount & { adjustments?: Adjustment[] | null })[] | null;
  payment_collections?:
    | {
        payments?: {
          id: string;
          captures?: Amount[] | null;
          refunds?: (Amount & { note: string | null })[] | null;
        }[];
      }[]
    | null;
  seller: { id: string; name: string; stock_location?: { id: string } | null };
  checkout?: {
    id: string;
    code: string;
    payment_requests: { id: string; state: string; payee: string; order_ids: string[] }[];
  } | null;
}

const FIELDS = [
  'id',
  'canceled_at',
  'items.id',
  'items.title',
  'items.product_title',
  'items.product_id',
  'items.variant_title',
  'items.thumbnail',
  'items.unit_price',
  'items.detail.quantity',
  'items.detail.delivered_quantity',
  'items.adjustments.amount',
  'items.adjustments.version',
  'shipping_methods.amount',
  'shipping_methods.adjustments.amount',
  'shipping_methods.adjustments.version',
  'payment_collections.payments.id',
  'payment_collections.payments.captures.amount',
  'payment_collections.payments.refunds.amount',
  'payment_collections.payments.refunds.note',
  'seller.id',
  'seller.name',
  'seller.stock_location.id',
  'checkout.id',
  'checkout.code',
  'checkout.payment_requests.*',
];

/** Null when there is no such order, or it was not placed through a checkout. */
export async function readOrderAfterSale(
  container: MedusaContainer,
  orderId: string,
): Promise<OrderAfterSale | null> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const [{ data }, [known]] = await Promise.all([
    query.graph({ entity: 'order', fields: FIELDS, filters: { id: orderId } }),
    readOrderFacts(container, { orderId }),
  ]);
  const [row] = data as unknown as Row[];
  if (!row?.checkout || !known) return null;
  const [lives, letOff] = await Promise.all([shelfLives(container, row), letOffByWeight(container, orderId)]);
  const request = row.checkout.payment_requests.find(({ order_ids }) => order_ids.includes(orderId));
  const payments = (row.payment_collections ?? []).flatMap((one) => one.payments ?? []).map(toPayment);
  const delivered = orderTimeline(known.facts).find(({ event }) => event === 'delivered');
  return {
    id: row.id,
    seller_id: row.seller.id,
    seller_name: row.seller.name,
    location_id: row.seller.stock_location?.id ?? null,
    checkout_id: row.checkout.id,
    checkout_code: row.checkout.code,
    payee: request?.payee ?? row.seller.id,
    cancelled: row.canceled_at !== null,
    known,
    state: orderState(known.facts),
    delivered_at: delivered ? new Date(delivered.at) : null,
    lines: row.items.map((item) => toLine(item, lives)),
    delivery: sumDong((row.shipping_methods ?? []).map((one) => roundDong(one.amount) - discountOf(one))),
    payments,
    paid: sumDong(payments.map(({ captured }) => captured)) - letOff,
    request: request ? { id: request.id, state: request.state, order_ids: request.order_ids } : null,
  };
}

/** Money goes back the way it came, to the card by itself; cash goes back by transfer. */
export function refundMethodOf({ known }: OrderAfterSale): RefundMethod {
  return known.facts.payment.method === 'card' ? 'card' : 'transfer';
}

/** What the order costs altogether, paid or not. */
export function orderTotal({ lines, delivery }: SoldOrder): Dong {
  return sumDong(lines.map(({ total }) => total)) + delivery;
}

function toLine(item: Row['items'][number], lives: Map<string, number | null>): SoldLine {
  const quantity = Number(item.detail.quantity);
  const unit_price = roundDong(item.unit_price);
  return {
    id: item.id,
    title: item.product_title ?? item.title,
    variant_title: item.variant_title ?? '',
    thumbnail: item.thumbnail,
    unit_price,
    quantity,
    delivered: Number(item.detail.delivered_quantity ?? 0),
    total: lineTotal(unit_price, quantity) - discountOf(item),
    shelf_life_days: lives.get(item.product_id ?? '') ?? null,
  };
}

function toPayment({
  id,
  captures,
  refunds,
}: {
  id: string;
  captures?: Amount[] | null;
  refunds?: (Amount & { note: string | null })[] | null;
}): NativePayment {
  return {
    id,
    captured: sumDong((captures ?? []).map(({ amount }) => roundDong(amount))),
    refunds: (refunds ?? []).map(({ amount, note }) => ({ amount: roundDong(amount), note })),
  };
}

/** Of what was paid, what goes back because the goods weighed less: it pays for none of them. */
async function letOffByWeight(container: MedusaContainer, order_id: string): Promise<Dong> {
  const service: AfterSaleModuleService = container.resolve(AFTER_SALE_MODULE);
  const refunds = await service.listRefundDues(
    { order_id, source: 'weighing' },
    { select: ['amount'], take: null },
  );
  return sumDong(refunds.map(({ amount }) => amount));
}

function discountOf({ adjustments }: { adjustments?: Adjustment[] | null }): Dong {
  return sumDong(liveAdjustments(adjustments).map(({ amount }) => roundDong(amount)));
}

async function shelfLives(container: MedusaContainer, { items }: Row): Promise<Map<string, number | null>> {
  const ids = items.flatMap(({ product_id }) => (product_id ? [product_id] : []));
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: 'product',
    fields: ['id', 'listing.shelf_life_days'],
    filters: { id: ids },
  });
  const products = data as unknown as { id: string; listing?: { shelf_life_days: number | null } | null }[];
  return new Map(products.map(({ id, listing }) => [id, listing?.shelf_life_days ?? null]));
}
