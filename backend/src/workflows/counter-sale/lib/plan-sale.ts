import { generateEntityId } from '@medusajs/framework/utils';
import type { BasketGroup, Dong } from '../../../contract';
import { transferText } from '../../../lib/checkout-code';
import { findPlace } from '../../../lib/nation';
import { TRANSFER_LIMIT } from '../../../lib/vietqr';
import { amountOff } from '../../../lib/weighing/amount-off';
import { messages } from '../../../messages';
import type { NewPaymentRequest } from '../../../modules/checkout/new-checkout';
import type { Ground } from '../../basket/lib/ground';
import type { Seller } from '../../basket/lib/offers';
import type { Reading } from '../../basket/lib/read-quote';
import { payeeOf } from '../../checkout/lib/check-placement';
import type { Placement } from '../../checkout/lib/placement';
import { type Plan, type PlannedOrder, planPlacement } from '../../checkout/lib/plan';
import type { SaleAtCounter } from '../sell-at-counter';

/** A line of the sale as it was weighed, if it was. */
export interface Weighed {
  grams: number;
  /** What the price of its pieces is for. */
  most: number;
}

/** All that was read and found right of a sale. */
export interface CheckedSale {
  sale: SaleAtCounter;
  idempotency_key: string;
  basket_id: string;
  reading: Reading;
  group: BasketGroup;
  seller: Seller;
  /** By line. */
  weighed: Map<string, Weighed>;
  shipping: { id: string; zone_id: string };
}

/** No clock ends what is asked for at a counter; this only fills the column. */
const LONG = 365 * 86_400_000;

/**
 * The plan of an ordinary placement, of one order that is cash on delivery and goes no further than the counter: what weighs less than its
 * price is for costs less at once, and a transfer is asked for as at a door, beside which cash may still be taken.
 */
export function planSale(checked: CheckedSale, at: Date): Plan {
  const { group, seller, reading, weighed, shipping } = checked;
  const off = new Map(
    group.lines.flatMap(({ id, total }) => {
      const weight = weighed.get(id);
      return weight ? [[id, amountOff(total, weight.most, weight.grams)] as const] : [];
    }),
  );
  const discount = [...off.values()].reduce((sum, amount) => sum + amount, 0);
  const total = group.goods_total - discount;
  const delivery = {
    ...{ id: shipping.id, zone_id: shipping.zone_id, kind: 'pickup' as const },
    ...{ name: messages.delivery.counter, fee: 0, free_from: null, discount: 0, days_min: 0, days_max: 0 },
    pickup: null,
  };
  const chosen = {
    group: { ...group, discount_total: discount },
    seller,
    delivery,
    payment_method: 'cod' as const,
    note: null,
  };
  const sums = { goods_total: group.goods_total, delivery_total: 0, discount_total: discount, total };
  const plan = planPlacement(placementOf(checked, total), { groups: [chosen], ...sums }, reading, at);
  const parcels = plan.checkout.parcels.map((parcel) => ({ ...parcel, channel: 'counter' as const }));
  return {
    ...plan,
    checkout: {
      ...plan.checkout,
      parcels,
      payment_requests: requestsOf(plan, seller, reading.ground, total, at),
    },
    orders: plan.orders.map((order) => atCounter(order, checked, off)),
  };
}

/** Where the stall stands, the goods are handed over. */
function placementOf({ sale, idempotency_key, basket_id, seller }: CheckedSale, total: Dong): Placement {
  const place = findPlace(seller.commune_code);
  if (!place) throw new Error(`The stall ${seller.id} stands nowhere.`);
  return {
    basket_id,
    idempotency_key,
    expected_total: total,
    groups: [],
    customer_id: null,
    contact: {
      name: sale.buyer.name ?? messages.counterSale.buyer,
      phone: sale.buyer.phone ?? '',
      email: null,
    },
    place,
    street: messages.delivery.counter,
    invoice: sale.invoice,
  };
}

/** Lines keep the order of the basket's. */
function atCounter(
  order: PlannedOrder,
  { sale, group, weighed }: CheckedSale,
  off: Map<string, Dong>,
): PlannedOrder {
  const items = (order.items ?? []).map((item, index) => {
    const line = group.lines[index];
    const weight = line && weighed.get(line.id);
    const amount = (line && off.get(line.id)) ?? 0;
    return {
      ...item,
      // Weighed for good: nobody has to weigh it again before it is packed.
      metadata: weight ? { grams: weight.grams } : {},
      adjustments: amount > 0 ? [weightOff(amount)] : [],
    };
  });
  const metadata = { ...order.metadata, channel: 'counter', sold_by: sale.actor_id };
  return { ...order, items, metadata };
}

function weightOff(amount: Dong) {
  return { code: 'WEIGHED', description: messages.weighing.adjustment, amount, is_tax_inclusive: true };
}

/** None where the stall has no account, or banks carry no such sum: then there is cash. */
function requestsOf(
  { checkout, orders }: Plan,
  seller: Seller,
  ground: Ground,
  amount: Dong,
  at: Date,
): NewPaymentRequest[] {
  const { name, ...account } = payeeOf(seller, ground);
  if (!account.account || !account.bank_bin || amount >= TRANSFER_LIMIT) return [];
  return [
    {
      id: generateEntityId(undefined, 'payreq'),
      method: 'vietqr',
      purpose: 'door',
      ...account,
      payee_name: name,
      amount,
      transfer_text: transferText(checkout.code),
      expires_at: new Date(at.getTime() + LONG),
      order_ids: orders.map(({ id }) => id),
    },
  ];
}
