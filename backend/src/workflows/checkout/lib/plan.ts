import type {
  CreateOrderAddressDTO,
  CreateOrderDTO,
  CreateOrderLineItemDTO,
  InventoryTypes,
  LinkDefinition,
} from '@medusajs/framework/types';
import { generateEntityId, Modules } from '@medusajs/framework/utils';
import type { Dong, PaymentMethod } from '../../../contract';
import { CARD_ACCOUNT } from '../../../lib/cards/limits';
import { newCheckoutCode, transferText } from '../../../lib/checkout-code';
import { sumDong } from '../../../lib/money';
import { CHECKOUT_MODULE } from '../../../modules/checkout';
import type { NewCheckout, NewPaymentRequest, Parcel } from '../../../modules/checkout/new-checkout';
import { SELLER_MODULE } from '../../../modules/seller';
import type { NewUse } from '../../../modules/voucher/types';
import type { Ground } from '../../basket/lib/ground';
import type { LetOff, Taken } from '../../basket/lib/let-off';
import type { Offer } from '../../basket/lib/offers';
import type { Reading } from '../../basket/lib/read-quote';
import { amountOf, type CheckedPlacement, type ChosenGroup, payeeOf } from './check-placement';
import type { Placement } from './placement';

/** All that a placement will write, decided and named before the first write. */
export interface Plan {
  checkout: NewCheckout;
  orders: PlannedOrder[];
  /** Whom each order is from. */
  sellers: { slug: string; name: string; phone: string }[];
  reservations: InventoryTypes.CreateReservationItemInput[];
  payments: PlannedPayment[];
  links: LinkDefinition[];
  /** What vouchers take off, by order. */
  vouchers: NewUse[];
  buyer: { customer_id: string | null; name: string; phone: string; email: string | null };
}

export type PlannedOrder = CreateOrderDTO & { id: string };

export interface PlannedPayment {
  collection_id: string;
  session_id: string;
  order_id: string;
  amount: Dong;
  method: PaymentMethod;
}

interface PlannedParcel {
  parcel: Parcel;
  chosen: ChosenGroup;
  order: PlannedOrder;
  vouchers: NewUse[];
  reservations: InventoryTypes.CreateReservationItemInput[];
}

/** `deadline` is when QR money must have arrived. */
export function planPlacement(
  placement: Placement,
  checked: CheckedPlacement,
  { offers, letOff, ground }: Reading,
  deadline: Date,
): Plan {
  const id = generateEntityId(undefined, 'chk');
  const code = newCheckoutCode();
  const planned = checked.groups.map((chosen) => planParcel(chosen, placement, code, offers, letOff, ground));
  const parcels = planned.map(({ parcel }) => parcel);
  return {
    checkout: {
      id,
      code,
      idempotency_key: placement.idempotency_key,
      basket_id: placement.basket_id,
      customer_id: placement.customer_id,
      contact_name: placement.contact.name,
      contact_phone: placement.contact.phone,
      contact_email: placement.contact.email,
      province_code: placement.place.province_code,
      commune_code: placement.place.commune_code,
      street: placement.street,
      company_invoice: placement.invoice,
      goods_total: checked.goods_total,
      delivery_total: checked.delivery_total,
      discount_total: checked.discount_total,
      total: checked.total,
      parcels,
      payment_requests: planRequests(planned, ground, code, deadline),
    },
    orders: planned.map(({ order }) => order),
    sellers: planned.map(
      ({
        chosen: {
          seller: { slug, name, phone },
        },
      }) => ({ slug, name, phone }),
    ),
    reservations: planned.flatMap(({ reservations }) => reservations).sort(byInventoryItem),
    payments: parcels.map((parcel) => ({
      collection_id: parcel.payment_collection_id,
      session_id: generateEntityId(undefined, 'payses'),
      order_id: parcel.order_id,
      amount: parcel.amount,
      method: parcel.payment_method,
    })),
    links: parcels.flatMap((parcel) => linksOf(parcel, id)),
    vouchers: planned.flatMap(({ vouchers }) => vouchers),
    buyer: { customer_id: placement.customer_id, ...placement.contact },
  };
}

function planParcel(
  chosen: ChosenGroup,
  placement: Placement,
  code: string,
  offers: Map<string, Offer>,
  letOff: LetOff,
  ground: Ground,
): PlannedParcel {
  const { group, seller, delivery, payment_method } = chosen;
  const orderId = generateEntityId(undefined, 'order');
  const items = group.lines.map((line) => {
    const offer = offers.get(line.variant_id);
    if (!offer) throw new Error(`A checked basket has no offer for ${line.variant_id}.`);
    return { id: generateEntityId(undefined, 'ordli'), line, offer };
  });
  const address = addressOf(placement);
  const ofDelivery = letOff.byOption.get(delivery.id);
  const vouchers = usesOf(orderId, [
    ...group.lines.flatMap((line) => letOff.byLine.get(line.id) ?? []),
    ...(ofDelivery ? [ofDelivery] : []),
  ]);
  return {
    chosen,
    vouchers,
    parcel: {
      order_id: orderId,
      seller_id: seller.id,
      payment_method,
      payment_collection_id: generateEntityId(undefined, 'pay_col'),
      line_item_ids: items.map((item) => item.id),
      promotion_ids: vouchers.map(({ promotion_id }) => promotion_id),
      amount: amountOf(chosen),
    },
    order: {
      id: orderId,
      region_id: ground.region_id,
      sales_channel_id: ground.sales_channel_id,
      currency_code: ground.currency_code,
      status: 'pending',
      email: placement.contact.email ?? undefined,
      no_notification: false,
      shipping_address: address,
      billing_address: { ...address },
      items: items.map(({ id, line, offer }) => ({
        ...itemOf(id, line.quantity, offer),
        adjustments: (letOff.byLine.get(line.id) ?? []).map(adjustmentOf),
      })),
      shipping_methods: [
        {
          name: delivery.name,
          amount: delivery.fee,
          is_tax_inclusive: true,
          shipping_option_id: delivery.id,
          data: {
            kind: delivery.kind,
            zone_id: delivery.zone_id,
            ...(delivery.pickup ? { pickup: delivery.pickup } : {}),
          },
          adjustments: ofDelivery ? [adjustmentOf(ofDelivery)] : [],
        },
      ],
      metadata: {
        checkout_code: code,
        payment_method,
        delivery_kind: delivery.kind,
        note: chosen.note,
      },
    },
    reservations: items.flatMap(({ id, line, offer }) =>
      offer.inventory.map((item) => ({
        line_item_id: id,
        inventory_item_id: item.item_id,
        location_id: seller.location_id ?? '',
        quantity: item.required_quantity * line.quantity,
        allow_backorder: offer.stock === null,
      })),
    ),
  };
}

function itemOf(id: string, quantity: number, offer: Offer): CreateOrderLineItemDTO & { id: string } {
  const { product } = offer;
  return {
    id,
    title: product.title,
    subtitle: offer.variant_title,
    thumbnail: product.thumbnail ?? undefined,
    quantity,
    product_id: product.id,
    product_title: product.title,
    product_subtitle: product.subtitle ?? undefined,
    product_handle: product.slug,
    variant_id: offer.variant_id,
    variant_sku: offer.sku ?? undefined,
    variant_title: offer.variant_title,
    requires_shipping: true,
    is_discountable: product.discountable,
    is_tax_inclusive: true,
    unit_price: offer.unit_price ?? 0,
    metadata: offer.weighed ? { weighed: offer.weighed } : {},
  };
}

/** As Medusa keeps it on a line or a shipping method; `is_tax_inclusive`, since our prices are. */
function adjustmentOf({ code, promotion_id, amount }: Taken) {
  return { code, promotion_id, amount, is_tax_inclusive: true };
}

/** One for each voucher. */
function usesOf(orderId: string, taken: Taken[]): NewUse[] {
  const uses = new Map<string, NewUse>();
  for (const { amount, ...voucher } of taken) {
    const before = uses.get(voucher.promotion_id)?.amount ?? 0;
    uses.set(voucher.promotion_id, { ...voucher, order_id: orderId, amount: before + amount });
  }
  return [...uses.values()];
}

function addressOf({ contact, place, street }: Placement): CreateOrderAddressDTO {
  return {
    first_name: contact.name,
    phone: contact.phone,
    address_1: street,
    city: place.commune_name,
    province: place.province_name,
    country_code: 'vn',
    metadata: { commune_code: place.commune_code, province_code: place.province_code },
  };
}

/**
 * One transfer for each payee: a seller who is paid directly has one of his own, the platform one for all of its sellers. One card
 * payment for all that is paid by card.
 */
function planRequests(
  planned: PlannedParcel[],
  ground: Ground,
  code: string,
  deadline: Date,
): NewPaymentRequest[] {
  const byPayee = new Map<string, PlannedParcel[]>();
  for (const one of planned) {
    const { payment_method, seller } = one.chosen;
    if (payment_method === 'cod') continue;
    const key = payment_method === 'card' ? CARD_ACCOUNT : payeeOf(seller, ground).payee;
    byPayee.set(key, [...(byPayee.get(key) ?? []), one]);
  }
  return [...byPayee.values()].flatMap((parcels) => {
    const [first] = parcels;
    if (!first) return [];
    return [
      {
        id: generateEntityId(undefined, 'payreq'),
        ...destinationOf(first.chosen, ground),
        purpose: 'checkout' as const,
        amount: sumDong(parcels.map(({ parcel }) => parcel.amount)),
        transfer_text: transferText(code),
        expires_at: deadline,
        order_ids: parcels.map(({ parcel }) => parcel.order_id),
      },
    ];
  });
}

/** Where the money goes: a card's to the platform, whose stall it may be. */
function destinationOf({ payment_method, seller }: ChosenGroup, ground: Ground) {
  if (payment_method !== 'card') {
    const { name, ...account } = payeeOf(seller, ground);
    return { method: 'vietqr' as const, payee_name: name, ...account };
  }
  if (!ground.platform)
    throw new Error('A checked placement pays by card, and there is no platform to take it.');
  const { payee, name, phone } = ground.platform;
  const nowhere = { bank_bin: '', account: CARD_ACCOUNT, holder: '' };
  return { method: 'card' as const, payee, payee_name: name, phone, ...nowhere };
}

/** What ties an order to its payment, its seller and its checkout. */
export function linksOf(parcel: Parcel, checkoutId: string): LinkDefinition[] {
  const order = { order_id: parcel.order_id };
  return [
    { [Modules.ORDER]: order, [Modules.PAYMENT]: { payment_collection_id: parcel.payment_collection_id } },
    { [Modules.ORDER]: order, [SELLER_MODULE]: { seller_id: parcel.seller_id } },
    { [Modules.ORDER]: order, [CHECKOUT_MODULE]: { checkout_id: checkoutId } },
    ...(parcel.promotion_ids ?? []).map((promotion_id) => ({
      [Modules.ORDER]: order,
      [Modules.PROMOTION]: { promotion_id },
    })),
  ];
}

function byInventoryItem(a: { inventory_item_id: string }, b: { inventory_item_id: string }): number {
  return a.inventory_item_id < b.inventory_item_id ? -1 : a.inventory_item_id > b.inventory_item_id ? 1 : 0;
}
