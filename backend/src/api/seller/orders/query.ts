import type { MedusaContainer } from '@medusajs/framework/types';
import { ContainerRegistrationKeys } from '@medusajs/framework/utils';
import type { OrderState, SellerOrder, SellerOrderList, SellerOrderRow } from '../../../contract';
import { buyerMay } from '../../../lib/after-sale/buyer-may';
import { mayCancel } from '../../../lib/after-sale/may-cancel';
import { mergeTimelines, NO_AFTER_SALE, readAfterSale } from '../../../lib/after-sale/read-after-sale';
import { now } from '../../../lib/clock';
import { pickupOf } from '../../../lib/delivery/pickup-of';
import { notFound } from '../../../lib/errors';
import { bankName } from '../../../lib/nation';
import { noteOf } from '../../../lib/note-of';
import { type KnownOrder, readOrderFacts } from '../../../lib/order-facts';
import {
  doorPaymentOf,
  isPaid,
  mayAskAtDoor,
  nextAction,
  orderState,
  orderTimeline,
} from '../../../lib/order-state';
import { paged } from '../../../lib/paging';
import { placeRef } from '../../../lib/place-ref';
import { writeVietQr } from '../../../lib/vietqr';
import { messages } from '../../../messages';
import { CHECKOUT_MODULE } from '../../../modules/checkout';
import type CheckoutModuleService from '../../../modules/checkout/service';
import type { SellerScope } from '../scope';
import { ORDER_STATES } from './validators';

const PAGE_SIZE = 20;

const ORDER_FIELDS = [
  'id',
  'display_id',
  'created_at',
  'total',
  'original_item_total',
  'original_shipping_total',
  'discount_total',
  'metadata',
  'items.*',
  'shipping_methods.*',
  'shipping_address.*',
  'checkout.code',
  'checkout.contact_name',
  'checkout.contact_phone',
  'checkout.street',
  'checkout.commune_code',
  'checkout.province_code',
];

/** The seller's orders, newest first, and how many there are in each state. */
export async function listOrders(
  container: MedusaContainer,
  { sellerId }: SellerScope,
  wanted: { state?: OrderState; page: number },
): Promise<SellerOrderList> {
  const known = await readOrderFacts(container, { sellerId });
  const all = known.map((order) => ({ ...order, state: orderState(order.facts) }));
  const counts = countStates(all.map(({ state }) => state));
  const chosen = wanted.state ? all.filter(({ state }) => state === wanted.state) : all;
  const { rows, total, page_count } = paged(chosen, wanted.page, PAGE_SIZE);
  const natives = await readNatives(
    container,
    rows.map(({ id }) => id),
  );
  const orders = rows.flatMap((row) => {
    const native = natives.get(row.id);
    return native ? [toRow(row, native)] : [];
  });
  return { orders, total, page: wanted.page, page_count, counts };
}

/** @throws MarketError 404 when the seller has no such order, whoever else has */
export async function retrieveOrder(
  container: MedusaContainer,
  { sellerId, seller }: SellerScope,
  orderId: string,
): Promise<SellerOrder> {
  const [known] = await readOrderFacts(container, { sellerId, orderId });
  const native = known && (await readNatives(container, [known.id])).get(known.id);
  if (!known || !native) throw notFound('order_not_found', messages.order.not_found);
  const state = orderState(known.facts);
  const [method] = native.shipping_methods;
  const buyer = buyerOf(native);
  const { events, ...afterSale } =
    (await readAfterSale(container, [known.id])).get(known.id) ?? NO_AFTER_SALE;
  const checkouts: CheckoutModuleService = container.resolve(CHECKOUT_MODULE);
  const transfer = await checkouts.findByOrder(known.id);
  const pieces = native.items.reduce((sum, item) => sum + Number(item.quantity), 0);
  return {
    id: known.id,
    seller: { slug: seller.slug, name: seller.name, phone: seller.phone },
    state,
    payment_method: known.facts.payment.method,
    delivery_name: method?.name ?? '',
    pickup: pickupOf(method?.data),
    lines: native.items.map((item) => ({
      product_slug: item.product_handle ?? '',
      title: item.product_title ?? item.title,
      variant_title: item.variant_title ?? '',
      photo: { key: photoKey(item.thumbnail), alt: item.product_title ?? item.title },
      quantity: Number(item.quantity),
      unit_price: Number(item.unit_price),
      total: Number(item.unit_price) * Number(item.quantity),
    })),
    goods_total: Number(native.original_item_total),
    delivery_fee: Number(native.original_shipping_total),
    discount_total: Number(native.discount_total),
    total: Number(native.total),
    timeline: mergeTimelines(orderTimeline(known.facts), events),
    ...afterSale,
    buyer_may: buyerMay({ facts: known.facts, state, pieces, returns: afterSale.returns }, now()),
    may_cancel: mayCancel(state, 'seller'),
    may_confirm_payment: transfer?.state === 'awaiting' && transfer.payee === sellerId,
    confirmed_by_hand: transfer?.confirmed_by_hand ?? false,
    checkout_code: codeOf(native),
    channel: known.facts.channel ?? 'online',
    placed_at: new Date(native.created_at).toISOString(),
    buyer: {
      name: buyer.name,
      phone: buyer.phone,
      street: buyer.street,
      place: await placeRef(container, buyer.communeCode, buyer.provinceCode),
    },
    note: noteOf(native.metadata),
    paid: isPaid(known.facts),
    next_action: nextAction(state, { pickup: method?.data?.kind === 'pickup' }),
    door_payment: doorPaymentOf(known.facts),
    may_ask_at_door: mayAskAtDoor(known.facts),
    door_code: await readDoorCode(container, known),
  };
}

async function readDoorCode(
  container: MedusaContainer,
  { id, facts }: KnownOrder,
): Promise<SellerOrder['door_code']> {
  if (doorPaymentOf(facts) !== 'awaiting') return null;
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: 'order',
    fields: ['checkout.payment_requests.*'],
    filters: { id },
  });
  const [order] = data as unknown as { checkout?: { payment_requests: DoorRequest[] } }[];
  const request = order?.checkout?.payment_requests.find(
    ({ purpose, order_ids }) => purpose === 'door' && order_ids.includes(id),
  );
  if (!request) return null;
  const { bank_bin, account, holder, transfer_text: text } = request;
  const amount = request.amount - request.received;
  // Paid since the order was read.
  if (amount <= 0) return null;
  return {
    amount,
    holder,
    bank_name: bankName(bank_bin),
    account,
    text,
    qr_payload: writeVietQr({ bin: bank_bin, account, amount, text }),
  };
}

interface DoorRequest {
  purpose: 'checkout' | 'door';
  order_ids: string[];
  bank_bin: string;
  account: string;
  holder: string;
  amount: number;
  received: number;
  transfer_text: string;
}

export function countStates(states: OrderState[]): Record<OrderState, number> {
  const counts = Object.fromEntries(ORDER_STATES.map((state) => [state, 0])) as Record<OrderState, number>;
  for (const state of states) counts[state] += 1;
  return counts;
}

/** A native order as `ORDER_FIELDS` asks for it. */
interface NativeOrder {
  id: string;
  display_id: number;
  created_at: string | Date;
  total: number;
  original_item_total: number;
  original_shipping_total: number;
  discount_total: number;
  metadata: Record<string, unknown> | null;
  items: {
    title: string;
    product_title: string | null;
    product_handle: string | null;
    variant_title: string | null;
    thumbnail: string | null;
    quantity: number;
    unit_price: number;
  }[];
  shipping_methods: { name: string; data: Record<string, unknown> | null }[];
  shipping_address: {
    first_name: string | null;
    last_name: string | null;
    phone: string | null;
    address_1: string | null;
    metadata: Record<string, unknown> | null;
  } | null;
  checkout?: {
    code: string;
    contact_name: string;
    contact_phone: string;
    street: string;
    commune_code: string;
    province_code: string;
  } | null;
}

async function readNatives(container: MedusaContainer, ids: string[]): Promise<Map<string, NativeOrder>> {
  if (ids.length === 0) return new Map();
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: 'order',
    fields: ORDER_FIELDS,
    filters: { id: ids },
  });
  return new Map((data as unknown as NativeOrder[]).map((order) => [order.id, order]));
}

function toRow(known: KnownOrder & { state: OrderState }, native: NativeOrder): SellerOrderRow {
  const [method] = native.shipping_methods;
  return {
    id: known.id,
    checkout_code: codeOf(native),
    placed_at: new Date(native.created_at).toISOString(),
    buyer_name: buyerOf(native).name,
    item_summary: messages.order.item_summary(
      native.items.map((item) => ({
        title: item.product_title ?? item.title,
        quantity: Number(item.quantity),
      })),
    ),
    item_count: native.items.reduce((sum, item) => sum + Number(item.quantity), 0),
    total: Number(native.total),
    payment_method: known.facts.payment.method,
    paid: isPaid(known.facts),
    state: known.state,
    next_action: nextAction(known.state, { pickup: method?.data?.kind === 'pickup' }),
  };
}

/** An order that was not placed through a checkout (the operator's own) is known by Medusa's number. */
function codeOf({ checkout, display_id }: NativeOrder): string {
  return checkout?.code ?? messages.order.without_code(display_id);
}

function buyerOf({ checkout, shipping_address: address }: NativeOrder) {
  const metadata = address?.metadata ?? {};
  return {
    name: checkout?.contact_name ?? [address?.first_name, address?.last_name].filter(Boolean).join(' '),
    phone: checkout?.contact_phone ?? address?.phone ?? '',
    street: checkout?.street ?? address?.address_1 ?? '',
    communeCode: checkout?.commune_code ?? String(metadata.commune_code ?? ''),
    provinceCode: checkout?.province_code ?? String(metadata.province_code ?? ''),
  };
}

/** Thumbnails are our own pictures: `/photos/<key>/640.jpg`. */
function photoKey(thumbnail: string | null): string {
  return thumbnail?.split('/')[2] ?? '';
}
