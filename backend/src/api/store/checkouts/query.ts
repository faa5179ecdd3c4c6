import type { MedusaContainer } from '@medusajs/framework/types';
import { ContainerRegistrationKeys } from '@medusajs/framework/utils';
import type {
  Checkout,
  CheckoutOrder,
  PaymentMethod,
  PaymentRequest,
  PaymentStatus,
} from '../../../contract';
import { now } from '../../../lib/clock';
import { lineTotal, roundDong, sumDong } from '../../../lib/money';
import { bankName, findPlace } from '../../../lib/nation';
import { type OrderFacts, orderState, orderTimeline } from '../../../lib/order-state';
import { photoOf } from '../../../lib/photo-of';
import { writeVietQr } from '../../../lib/vietqr';
import { CHECKOUT_MODULE } from '../../../modules/checkout';
import type { Parcel } from '../../../modules/checkout/new-checkout';
import type CheckoutModuleService from '../../../modules/checkout/service';
import { settleRequests } from '../../../workflows/checkout/settle-requests';

type Stored = Awaited<ReturnType<typeof retrieve>>;
type StoredRequest = Stored['payment_requests'][number];

/** A checkout as its buyer sees it. What is past its deadline is ended first, so nobody is shown a code that is dead. */
export async function readCheckout(container: MedusaContainer, id: string): Promise<Checkout> {
  const checkout = await current(container, id);
  const parcels = checkout.parcels as unknown as Parcel[];
  const place = findPlace(checkout.commune_code);
  return {
    code: checkout.code,
    state: checkout.state,
    placed_at: (checkout.placed_at ?? checkout.created_at).toISOString(),
    contact: { name: checkout.contact_name, phone: checkout.contact_phone },
    place: place ?? {
      commune_code: checkout.commune_code,
      commune_name: '',
      province_code: checkout.province_code,
      province_name: '',
    },
    street: checkout.street,
    goods_total: checkout.goods_total,
    delivery_total: checkout.delivery_total,
    total: checkout.total,
    payment_requests: checkout.payment_requests.map(toPaymentRequest),
    orders: await readOrders(container, parcels, checkout),
  };
}

export async function readPaymentStatus(container: MedusaContainer, id: string): Promise<PaymentStatus> {
  const { payment_requests } = await current(container, id);
  return {
    requests: payment_requests.map(({ id, state, received, expires_at }) => ({
      id,
      state,
      received,
      expires_at: expires_at.toISOString(),
    })),
    settled: payment_requests.every(({ state }) => state !== 'awaiting'),
  };
}

async function current(container: MedusaContainer, id: string): Promise<Stored> {
  const checkout = await retrieve(container, id);
  const at = now();
  if (!checkout.payment_requests.some((one) => one.state === 'awaiting' && one.expires_at <= at))
    return checkout;
  const service: CheckoutModuleService = container.resolve(CHECKOUT_MODULE);
  await settleRequests(container, await service.expire(at, { checkout_id: id }));
  return retrieve(container, id);
}

async function retrieve(container: MedusaContainer, id: string) {
  const service: CheckoutModuleService = container.resolve(CHECKOUT_MODULE);
  const checkout = await service.retrieveCheckout(id, { relations: ['payment_requests'] });
  const order = (checkout.parcels as unknown as Parcel[]).map(({ order_id }) => order_id);
  const rank = (request: { order_ids: unknown }) => order.indexOf((request.order_ids as string[])[0] ?? '');
  checkout.payment_requests.sort((a, b) => rank(a) - rank(b));
  return checkout;
}

function toPaymentRequest(request: StoredRequest): PaymentRequest {
  return {
    id: request.id,
    state: request.state,
    amount: request.amount,
    received: request.received,
    payee_name: request.payee_name,
    bank_name: bankName(request.bank_bin),
    bank_bin: request.bank_bin,
    account: request.account,
    holder: request.holder,
    transfer_text: request.transfer_text,
    qr_payload: writeVietQr({
      bin: request.bank_bin,
      account: request.account,
      amount: stillOpen(request),
      text: request.transfer_text,
    }),
    expires_at: request.expires_at.toISOString(),
    paid_at: request.paid_at?.toISOString() ?? null,
    phone: request.phone,
    order_ids: request.order_ids as unknown as string[],
  };
}

/** After a short payment the code asks for the rest. */
function stillOpen({ amount, received }: StoredRequest): number {
  return amount > received ? amount - received : amount;
}

const ORDER_FIELDS = [
  'id',
  'created_at',
  'canceled_at',
  'items.title',
  'items.variant_title',
  'items.product_handle',
  'items.thumbnail',
  'items.detail.quantity',
  'items.unit_price',
  'shipping_methods.name',
  'shipping_methods.amount',
  'fulfillments.created_at',
  'fulfillments.packed_at',
  'fulfillments.shipped_at',
  'fulfillments.delivered_at',
  'fulfillments.canceled_at',
  'payment_collections.payments.captured_at',
  'seller.slug',
  'seller.name',
  'seller.phone',
];

interface OrderRow {
  id: string;
  created_at: string | Date;
  canceled_at: string | Date | null;
  items: {
    title: string;
    variant_title: string | null;
    product_handle: string | null;
    thumbnail: string | null;
    detail: { quantity: number };
    unit_price: number;
  }[];
  shipping_methods: { name: string; amount: number }[];
  fulfillments: {
    created_at: string | Date;
    packed_at: string | Date | null;
    shipped_at: string | Date | null;
    delivered_at: string | Date | null;
    canceled_at: string | Date | null;
  }[];
  payment_collections: { payments: { captured_at: string | Date | null }[] }[];
  seller: { slug: string; name: string; phone: string };
}

async function readOrders(
  container: MedusaContainer,
  parcels: Parcel[],
  { payment_requests }: Stored,
): Promise<CheckoutOrder[]> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const { data } = await query.graph({
    entity: 'order',
    fields: ORDER_FIELDS,
    filters: { id: parcels.map(({ order_id }) => order_id) },
  });
  const rows = new Map((data as unknown as OrderRow[]).map((row) => [row.id, row]));
  return parcels.flatMap((parcel) => {
    const row = rows.get(parcel.order_id);
    const request = payment_requests.find((one) =>
      (one.order_ids as unknown as string[]).includes(parcel.order_id),
    );
    return row ? [toOrder(row, parcel.payment_method, request)] : [];
  });
}

function toOrder(row: OrderRow, method: PaymentMethod, request: StoredRequest | undefined): CheckoutOrder {
  const facts = factsOf(row, method, request);
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
  return {
    id: row.id,
    seller: { slug: row.seller.slug, name: row.seller.name, phone: row.seller.phone },
    state: orderState(facts),
    payment_method: method,
    delivery_name: row.shipping_methods[0]?.name ?? '',
    lines,
    goods_total: goods,
    delivery_fee: fee,
    total: goods + fee,
    timeline: orderTimeline(facts),
  };
}

function factsOf(row: OrderRow, method: PaymentMethod, request: StoredRequest | undefined): OrderFacts {
  const captured = row.payment_collections.flatMap(({ payments }) =>
    payments.flatMap(({ captured_at }) => (captured_at === null ? [] : [captured_at])),
  );
  return {
    placed_at: row.created_at,
    canceled_at: row.canceled_at,
    payment: {
      method,
      request_state: request?.state ?? null,
      paid_at: request?.paid_at ?? captured[0] ?? null,
    },
    fulfillments: row.fulfillments.map((parcel) => ({
      ...parcel,
      packed_at: parcel.packed_at ?? parcel.created_at,
    })),
    returned_at: null,
  };
}
