import type { Checkout, CheckoutOrder, Dong, PaymentRequest, PaymentRequestState } from '../../../contract';
import { buyerMay } from '../../../lib/after-sale/buyer-may';
import { mergeTimelines, NO_AFTER_SALE, type SeenAfterSale } from '../../../lib/after-sale/read-after-sale';
import { now } from '../../../lib/clock';
import { pickupOf } from '../../../lib/delivery/pickup-of';
import { liveAdjustments } from '../../../lib/live-adjustments';
import { lineTotal, roundDong, sumDong } from '../../../lib/money';
import { bankName, findPlace } from '../../../lib/nation';
import { noteOf } from '../../../lib/note-of';
import { doorPaymentOf, type OrderFacts, orderState, orderTimeline } from '../../../lib/order-state';
import { photoOf } from '../../../lib/photo-of';
import { writeVietQr } from '../../../lib/vietqr';
import type { Parcel } from '../../../modules/checkout/new-checkout';
import type { Plan } from '../../../workflows/checkout/lib/plan';

export interface StoredCheckout {
  id: string;
  code: string;
  state: 'placing' | 'placed';
  created_at: Date;
  placed_at: Date | null;
  contact_name: string;
  contact_phone: string;
  province_code: string;
  commune_code: string;
  street: string;
  goods_total: Dong;
  delivery_total: Dong;
  discount_total: Dong;
  total: Dong;
  /** `Parcel[]` */
  parcels: unknown;
  payment_requests: StoredRequest[];
}

export interface StoredRequest {
  id: string;
  method: PaymentRequest['method'];
  purpose?: PaymentRequest['purpose'];
  state: PaymentRequestState;
  /** Of a card payment, why the last card was not taken. */
  card_refusal?: string | null;
  amount: Dong;
  received: Dong;
  payee_name: string;
  bank_bin: string;
  account: string;
  holder: string;
  phone: string;
  transfer_text: string;
  expires_at: Date;
  paid_at: Date | null;
  confirmed_by_hand: boolean;
  /** `string[]` */
  order_ids: unknown;
}

interface Adjustment {
  amount: number;
  version?: number;
}

export type UnusedMoney = PaymentRequest['unused'];

const NOTHING_UNUSED: UnusedMoney = { waiting: 0, kept: 0 };

/** Of a native order, what its buyer sees. */
export interface OrderRow {
  id: string;
  metadata?: Record<string, unknown> | null;
  items: {
    title: string;
    variant_title: string | null;
    product_handle: string | null;
    thumbnail: string | null;
    detail: { quantity: number };
    unit_price: number;
    adjustments?: Adjustment[] | null;
  }[];
  shipping_methods: {
    name: string;
    amount: number;
    data?: Record<string, unknown> | null;
    adjustments?: Adjustment[] | null;
  }[];
  seller: { slug: string; name: string; phone: string };
}

/** The order with what decides its state. */
export type SeenOrder = OrderRow & { facts: OrderFacts; afterSale: SeenAfterSale };

export function parcelsOf({ parcels }: { parcels: unknown }): Parcel[] {
  return parcels as Parcel[];
}

/** Parcels stay in the order of the basket, transfers in the order of their parcels. */
export function toCheckout(
  checkout: StoredCheckout,
  orders: SeenOrder[],
  unused: ReadonlyMap<string, UnusedMoney>,
): Checkout {
  const parcels = parcelsOf(checkout);
  const rank = (request: StoredRequest) =>
    parcels.findIndex(({ order_id }) => order_id === ordersOf(request)[0]);
  const requests = [...checkout.payment_requests].sort((a, b) => rank(a) - rank(b));
  const rows = new Map(orders.map((row) => [row.id, row]));
  return {
    code: checkout.code,
    state: checkout.state,
    placed_at: (checkout.placed_at ?? checkout.created_at).toISOString(),
    contact: { name: checkout.contact_name, phone: checkout.contact_phone },
    place: findPlace(checkout.commune_code) ?? {
      commune_code: checkout.commune_code,
      commune_name: '',
      province_code: checkout.province_code,
      province_name: '',
    },
    street: checkout.street,
    goods_total: checkout.goods_total,
    delivery_total: checkout.delivery_total,
    discount_total: checkout.discount_total,
    total: checkout.total,
    payment_requests: requests.map((one) => toPaymentRequest(one, unused.get(one.id) ?? NOTHING_UNUSED)),
    orders: parcels.flatMap((parcel) => {
      const row = rows.get(parcel.order_id);
      return row ? [toOrder(row, parcel)] : [];
    }),
  };
}

/** What was just written, seen without reading it again. */
export function toPlacedCheckout({ checkout, orders, sellers }: Plan, at: Date): Checkout {
  const stored: StoredCheckout = {
    ...checkout,
    state: 'placed',
    created_at: at,
    placed_at: at,
    payment_requests: checkout.payment_requests.map((request) => ({
      ...request,
      state: 'awaiting',
      received: 0,
      paid_at: null,
      confirmed_by_hand: false,
    })),
  };
  const awaited = new Set(stored.payment_requests.flatMap(ordersOf));
  const rows = orders.map(
    (order, index): SeenOrder => ({
      id: order.id,
      metadata: order.metadata ?? null,
      items: (order.items ?? []).map((item) => ({
        title: item.title,
        variant_title: item.variant_title ?? null,
        product_handle: item.product_handle ?? null,
        thumbnail: item.thumbnail ?? null,
        detail: { quantity: Number(item.quantity) },
        unit_price: Number(item.unit_price),
        adjustments: item.adjustments?.map(({ amount }) => ({ amount: Number(amount) })),
      })),
      shipping_methods: (order.shipping_methods ?? []).map(({ name, amount, data, adjustments }) => ({
        name,
        data: data ?? null,
        amount: Number(amount),
        adjustments: adjustments?.map(({ amount }) => ({ amount: Number(amount) })),
      })),
      seller: sellers[index] ?? { slug: '', name: '', phone: '' },
      facts: {
        placed_at: at,
        canceled_at: null,
        payment: {
          method: checkout.parcels[index]?.payment_method ?? 'vietqr',
          request_state: awaited.has(order.id) ? 'awaiting' : null,
          paid_at: null,
        },
        fulfillments: [],
        returned_at: null,
      },
      afterSale: NO_AFTER_SALE,
    }),
  );
  return toCheckout(stored, rows, new Map());
}

function ordersOf({ order_ids }: StoredRequest): string[] {
  return order_ids as string[];
}

function toPaymentRequest(request: StoredRequest, unused: UnusedMoney): PaymentRequest {
  return {
    id: request.id,
    method: request.method,
    purpose: request.purpose ?? 'checkout',
    state: request.state,
    amount: request.amount,
    received: request.received,
    payee_name: request.payee_name,
    card_refusal: request.card_refusal ?? null,
    ...(request.method === 'card' ? NO_ACCOUNT : accountOf(request)),
    expires_at: request.expires_at.toISOString(),
    paid_at: request.paid_at?.toISOString() ?? null,
    confirmed_by_hand: request.confirmed_by_hand,
    unused,
    phone: request.phone,
    order_ids: ordersOf(request),
  };
}

const NO_ACCOUNT = {
  bank_name: '',
  bank_bin: '',
  account: '',
  holder: '',
  transfer_text: '',
  qr_payload: '',
};

function accountOf(request: StoredRequest) {
  const { bank_bin, account, holder, transfer_text } = request;
  return {
    bank_name: bankName(bank_bin),
    bank_bin,
    account,
    holder,
    transfer_text,
    qr_payload: writeVietQr({ bin: bank_bin, account, amount: stillOpen(request), text: transfer_text }),
  };
}

/** After a short payment the code asks for the rest. */
function stillOpen({ amount, received }: StoredRequest): number {
  return amount > received ? amount - received : amount;
}

function toOrder(row: SeenOrder, parcel: Parcel): CheckoutOrder {
  const {
    facts,
    afterSale: { events, ...afterSale },
  } = row;
  const state = orderState(facts);
  const pieces = row.items.reduce((sum, { detail }) => sum + detail.quantity, 0);
  const lines = row.items.map((item) => ({
    product_slug: item.product_handle ?? '',
    title: item.title,
    variant_title: item.variant_title ?? '',
    photo: photoOf(item.thumbnail, item.title),
    quantity: item.detail.quantity,
    unit_price: roundDong(item.unit_price),
    total: lineTotal(roundDong(item.unit_price), item.detail.quantity),
  }));
  const goods = sumDong(lines.map(({ total }) => total));
  const fee = sumDong(row.shipping_methods.map(({ amount }) => roundDong(amount)));
  const discount = sumDong(
    [...row.items, ...row.shipping_methods]
      .flatMap(({ adjustments }) => liveAdjustments(adjustments))
      .map(({ amount }) => roundDong(amount)),
  );
  return {
    id: row.id,
    seller: { slug: row.seller.slug, name: row.seller.name, phone: row.seller.phone },
    state,
    payment_method: parcel.payment_method,
    delivery_name: row.shipping_methods[0]?.name ?? '',
    pickup: pickupOf(row.shipping_methods[0]?.data),
    note: noteOf(row.metadata),
    lines,
    goods_total: goods,
    delivery_fee: fee,
    discount_total: discount,
    total: goods + fee - discount,
    timeline: mergeTimelines(orderTimeline(facts), events),
    door_payment: doorPaymentOf(facts),
    ...afterSale,
    buyer_may: buyerMay({ facts, state, pieces, returns: afterSale.returns }, now()),
  };
}
