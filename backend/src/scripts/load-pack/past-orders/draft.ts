import type { Pack, PastOrder, PastSellerOrder, Product, Seller, Variant } from '@cho-phien/seed';
import type { CreateOrderDTO } from '@medusajs/framework/types';
import { generateEntityId } from '@medusajs/framework/utils';
import { newCheckoutCode, transferText } from '../../../lib/checkout-code';
import { messages } from '../../../messages';
import type { Parcel } from '../../../modules/checkout/new-checkout';
import type { Ground } from '../ground';
import type { LoadedSeller } from '../sellers';

const QR_DEADLINE_MS = 30 * 60_000;

interface LoadedVariant {
  id: string;
  title: string;
  productId: string;
  inventoryItemId: string;
}

interface Context {
  ground: Ground;
  sellers: Map<string, LoadedSeller>;
  variants: Map<string, LoadedVariant>;
}

export interface DraftLine {
  id: string;
  sku: string;
  title: string;
  quantity: number;
  inventoryItemId: string;
}

/** Everything that is known of one past order before the first write; amounts in whole đồng. */
export interface DraftOrder {
  id: string;
  checkoutId: string;
  sellerId: string;
  locationId: string;
  shippingOptionId: string;
  total: number;
  lines: DraftLine[];
  past: PastSellerOrder;
  placedAt: string;
  native: CreateOrderDTO & { id: string };
  payment: {
    collectionId: string;
    sessionId: string;
    paymentId: string;
    captureId: string;
    capturedAt: string | null;
  };
  reservations: {
    inventory_item_id: string;
    location_id: string;
    quantity: number;
    line_item_id: string;
  }[];
}

export interface Draft {
  customer: { id: string; first_name: string; phone: string; email: string };
  checkout: ReturnType<typeof checkoutRow>;
  paymentRequests: ReturnType<typeof paymentRequestRow>[];
  transfers: DraftTransfer[];
  orders: DraftOrder[];
}

export type DraftTransfer = ReturnType<typeof transferRow>;

interface Catalogue {
  seller: Map<string, Seller>;
  goods: Map<string, { product: Product; variant: Variant }>;
}

/** Names every row of every past checkout. */
export function draftCheckouts(past: PastOrder[], pack: Pack, context: Context): Draft[] {
  const catalogue: Catalogue = {
    seller: new Map(pack.sellers.map((seller) => [seller.slug, seller])),
    goods: new Map(
      pack.products.flatMap((product) =>
        product.variants.map((variant) => [variant.sku, { product, variant }]),
      ),
    ),
  };
  return past.map((one) => draftCheckout(one, pack, catalogue, context));
}

function draftCheckout(past: PastOrder, pack: Pack, catalogue: Catalogue, context: Context): Draft {
  const checkoutId = generateEntityId(undefined, 'chk');
  const customerId = generateEntityId(undefined, 'cus');
  const code = newCheckoutCode();
  const orders = past.orders.map((order) =>
    draftOrder(order, past, { checkoutId, customerId }, catalogue, context),
  );
  const paymentRequests = payees(orders, pack, catalogue).map((payee) =>
    paymentRequestRow(checkoutId, code, past, payee),
  );
  return {
    customer: {
      id: customerId,
      first_name: past.buyer.name,
      phone: past.buyer.phone,
      email: `${past.key}@khach.invalid`,
    },
    checkout: checkoutRow(checkoutId, code, past, orders),
    paymentRequests,
    transfers: paymentRequests.flatMap((request) =>
      request.paid_at ? [transferRow(request, code, request.paid_at)] : [],
    ),
    orders,
  };
}

function checkoutRow(id: string, code: string, past: PastOrder, orders: DraftOrder[]) {
  const delivery = orders.reduce((sum, order) => sum + order.past.deliveryFee, 0);
  const total = orders.reduce((sum, order) => sum + order.total, 0);
  return {
    id,
    code,
    idempotency_key: `past-${past.key}`,
    basket_id: '',
    state: 'placed' as const,
    contact_name: past.buyer.name,
    contact_phone: past.buyer.phone,
    province_code: past.buyer.provinceCode,
    commune_code: past.buyer.communeCode,
    street: past.buyer.street,
    goods_total: total - delivery,
    delivery_total: delivery,
    total,
    parcels: orders.map(parcelOf) as unknown as Record<string, unknown>,
    placed_at: new Date(past.placedAt),
  };
}

function parcelOf({ id, sellerId, past, payment, lines, total }: DraftOrder): Parcel {
  return {
    order_id: id,
    seller_id: sellerId,
    payment_method: past.payment,
    payment_collection_id: payment.collectionId,
    line_item_ids: lines.map((line) => line.id),
    amount: total,
  };
}

interface Payee {
  id: string;
  name: string;
  phone: string;
  bank: { bin: string; account: string; holder: string };
  orders: DraftOrder[];
}

/** One transfer for each seller with an account of its own, one for all that the platform collects for. */
function payees(orders: DraftOrder[], pack: Pack, catalogue: Catalogue): Payee[] {
  const byPayee = new Map<string, Payee>();
  for (const order of orders.filter((one) => one.past.payment === 'vietqr')) {
    const seller = catalogue.seller.get(order.past.sellerSlug);
    if (!seller) continue;
    const direct = seller.settlementMode === 'direct';
    const payee: Payee = byPayee.get(direct ? order.sellerId : 'platform') ?? {
      id: direct ? order.sellerId : 'platform',
      name: direct ? seller.name : pack.market.name,
      phone: direct ? seller.phone : pack.market.hotline,
      bank: direct ? seller.bank : pack.market.bankAccountOfPlatform,
      orders: [],
    };
    payee.orders.push(order);
    byPayee.set(payee.id, payee);
  }
  return [...byPayee.values()];
}

function paymentRequestRow(checkoutId: string, code: string, past: PastOrder, payee: Payee) {
  const amount = payee.orders.reduce((sum, order) => sum + order.total, 0);
  const paidAt = payee.orders[0]?.payment.capturedAt ?? null;
  const unpaid = payee.orders[0]?.past.state;
  const state = paidAt
    ? ('paid' as const)
    : unpaid === 'expired' || unpaid === 'cancelled'
      ? unpaid
      : ('awaiting' as const);
  const deadline = new Date(new Date(past.placedAt).getTime() + QR_DEADLINE_MS);
  return {
    id: generateEntityId(undefined, 'payreq'),
    checkout_id: checkoutId,
    payee: payee.id,
    payee_name: payee.name,
    phone: payee.phone,
    bank_bin: payee.bank.bin,
    account: payee.bank.account,
    holder: payee.bank.holder,
    amount,
    received: paidAt ? amount : 0,
    transfer_text: transferText(code),
    state,
    expires_at: deadline,
    paid_at: paidAt ? new Date(paidAt) : null,
    settled_at: state === 'awaiting' ? null : new Date(paidAt ?? deadline),
    order_ids: payee.orders.map((order) => order.id) as unknown as Record<string, unknown>,
  };
}

/** What the connector would have told us of the transfer that paid a request. */
function transferRow(request: ReturnType<typeof paymentRequestRow>, code: string, paidAt: Date) {
  const id = generateEntityId(undefined, 'btx');
  return {
    id,
    connector: 'sepay',
    sender_id: `past-${id}`,
    direction: 'in' as const,
    bank_bin: request.bank_bin,
    account: request.account,
    sub_account: null,
    amount: request.amount,
    open_amount: 0,
    content: `${request.transfer_text} chuyen tien`,
    reference: `FT${id.slice(-12)}`,
    received_at: paidAt,
    state: 'matched' as const,
    checkout_code: code,
    payment_request_id: request.id,
    matched_at: paidAt,
    message: {},
  };
}

function draftOrder(
  order: PastSellerOrder,
  past: PastOrder,
  ids: { checkoutId: string; customerId: string },
  catalogue: Catalogue,
  { ground, sellers, variants }: Context,
): DraftOrder {
  const seller = sellers.get(order.sellerSlug);
  if (!seller) throw new Error(`Past order of an unknown seller: ${order.sellerSlug}`);
  const id = generateEntityId(undefined, 'order');
  const items = order.lines.map(({ sku, quantity }) => {
    const goods = catalogue.goods.get(sku);
    const variant = variants.get(sku);
    if (!goods || !variant) throw new Error(`Past order of unknown goods: ${sku}`);
    return { id: generateEntityId(undefined, 'ordli'), sku, quantity, goods, variant };
  });
  const goodsTotal = items.reduce((sum, item) => sum + item.goods.variant.price * item.quantity, 0);
  const total = goodsTotal + order.deliveryFee;
  const payment = {
    collectionId: generateEntityId(undefined, 'pay_col'),
    sessionId: generateEntityId(undefined, 'payses'),
    paymentId: generateEntityId(undefined, 'pay'),
    captureId: generateEntityId(undefined, 'capt'),
    capturedAt: capturedAt(order),
  };
  const shippingOptionId = seller.shipping[order.deliveryKind] ?? '';
  const open = order.state === 'awaiting_payment' || order.state === 'paid';
  return {
    id,
    checkoutId: ids.checkoutId,
    sellerId: seller.id,
    locationId: seller.locationId,
    shippingOptionId,
    total,
    past: order,
    placedAt: past.placedAt,
    payment,
    lines: items.map((item) => ({
      id: item.id,
      sku: item.sku,
      title: item.goods.product.title,
      quantity: item.quantity,
      inventoryItemId: item.variant.inventoryItemId,
    })),
    reservations: open
      ? items.map((item) => ({
          inventory_item_id: item.variant.inventoryItemId,
          location_id: seller.locationId,
          quantity: item.quantity,
          line_item_id: item.id,
        }))
      : [],
    native: {
      id,
      region_id: ground.regionId,
      sales_channel_id: ground.salesChannelId,
      customer_id: ids.customerId,
      currency_code: 'vnd',
      email: `${past.key}@khach.invalid`,
      shipping_address: addressOf(past),
      items: items.map((item) => ({
        id: item.id,
        title: item.goods.product.title,
        subtitle: item.variant.title,
        thumbnail: `/photos/${item.goods.product.photo}/640.jpg`,
        quantity: item.quantity,
        unit_price: item.goods.variant.price,
        is_tax_inclusive: true,
        requires_shipping: true,
        variant_id: item.variant.id,
        variant_sku: item.sku,
        variant_title: item.variant.title,
        product_id: item.variant.productId,
        product_title: item.goods.product.title,
        product_handle: item.goods.product.slug,
      })),
      shipping_methods: [
        {
          name: messages.delivery[order.deliveryKind],
          amount: order.deliveryFee,
          is_tax_inclusive: true,
          shipping_option_id: shippingOptionId,
          data: { kind: order.deliveryKind },
        },
      ],
      transactions: payment.capturedAt
        ? [{ amount: total, currency_code: 'vnd', reference: 'capture', reference_id: payment.captureId }]
        : [],
    } as CreateOrderDTO & { id: string },
  };
}

function addressOf(past: PastOrder) {
  return {
    first_name: past.buyer.name,
    phone: past.buyer.phone,
    address_1: past.buyer.street,
    country_code: 'vn',
    metadata: { province_code: past.buyer.provinceCode, commune_code: past.buyer.communeCode },
  };
}

/** A transfer is captured when it arrives, cash when the goods are handed over. */
function capturedAt(order: PastSellerOrder): string | null {
  return (order.payment === 'cod' ? order.deliveredAt : order.paidAt) ?? null;
}
