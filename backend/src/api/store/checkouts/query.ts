import type { MedusaContainer } from '@medusajs/framework/types';
import { ContainerRegistrationKeys } from '@medusajs/framework/utils';
import type { Checkout, PaymentStatus } from '../../../contract';
import { NO_AFTER_SALE, readAfterSale } from '../../../lib/after-sale/read-after-sale';
import { now } from '../../../lib/clock';
import { sumDong } from '../../../lib/money';
import { readOrderFacts } from '../../../lib/order-facts';
import { BANK_TRANSACTION_MODULE } from '../../../modules/bank-transaction';
import type BankTransactionModuleService from '../../../modules/bank-transaction/service';
import { CARD_PAYMENT_MODULE } from '../../../modules/card-payment';
import type CardPaymentModuleService from '../../../modules/card-payment/service';
import { CHECKOUT_MODULE } from '../../../modules/checkout';
import type { Parcel } from '../../../modules/checkout/new-checkout';
import type CheckoutModuleService from '../../../modules/checkout/service';
import { matchUnmatched } from '../../../workflows/bank-transaction/match-unmatched';
import { settleRequests } from '../../../workflows/checkout/settle-requests';
import {
  type OrderRow,
  parcelsOf,
  type SeenOrder,
  type StoredCheckout,
  toCheckout,
  type UnusedMoney,
} from './view';

/**
 * A checkout as its buyer sees it. What is past its deadline is ended first, so nobody is shown a code that is dead; money that
 * was written down by then is looked at before that.
 */
export async function readCheckout(container: MedusaContainer, id: string): Promise<Checkout> {
  const checkout = await current(container, id);
  const [orders, unused] = await Promise.all([
    readOrders(container, parcelsOf(checkout)),
    readUnused(container, checkout),
  ]);
  return toCheckout(checkout, orders, unused);
}

/** By request, what of the money that was sent for it no order took. */
async function readUnused(
  container: MedusaContainer,
  { payment_requests }: StoredCheckout,
): Promise<Map<string, UnusedMoney>> {
  const bank: BankTransactionModuleService = container.resolve(BANK_TRANSACTION_MODULE);
  const ids = payment_requests.map(({ id }) => id);
  const open = await bank.listBankTransactions(
    { payment_request_id: ids, open_amount: { $gt: 0 } },
    { select: ['payment_request_id', 'open_amount', 'kept_at'], take: null },
  );
  return new Map(
    ids.map((id) => {
      const own = open.filter(({ payment_request_id }) => payment_request_id === id);
      const sum = (kept: boolean) =>
        sumDong(own.filter((one) => (one.kept_at !== null) === kept).map((one) => Number(one.open_amount)));
      return [id, { waiting: sum(false), kept: sum(true) }];
    }),
  );
}

export async function readPaymentStatus(container: MedusaContainer, id: string): Promise<PaymentStatus> {
  const { payment_requests } = await current(container, id);
  return {
    requests: payment_requests.map(({ id, state, received, expires_at, card_refusal }) => ({
      id,
      state,
      received,
      expires_at: expires_at.toISOString(),
      card_refusal: card_refusal ?? null,
    })),
    settled: payment_requests.every(({ state }) => state !== 'awaiting'),
  };
}

async function current(container: MedusaContainer, id: string): Promise<StoredCheckout> {
  const checkout = await retrieve(container, id);
  const at = now();
  if (!checkout.payment_requests.some((one) => one.state === 'awaiting' && one.expires_at <= at))
    return checkout;
  await matchUnmatched(container);
  const service: CheckoutModuleService = container.resolve(CHECKOUT_MODULE);
  await settleRequests(container, await service.expire(at, { checkout_id: id }));
  return retrieve(container, id);
}

async function retrieve(container: MedusaContainer, id: string): Promise<StoredCheckout> {
  const service: CheckoutModuleService = container.resolve(CHECKOUT_MODULE);
  const checkout = await service.retrieveCheckout(id, { relations: ['payment_requests'] });
  const card = checkout.payment_requests.find(({ method }) => method === 'card');
  if (!card) return checkout;
  const cards: CardPaymentModuleService = container.resolve(CARD_PAYMENT_MODULE);
  const of = { payment_request_id: card.id };
  const [page] = await cards.listCardPayments(of, { select: ['refusal'], take: 1 });
  return {
    ...checkout,
    payment_requests: checkout.payment_requests.map((one) =>
      one.id === card.id ? { ...one, card_refusal: page?.refusal ?? null } : one,
    ),
  };
}

const ORDER_FIELDS = [
  'id',
  'metadata',
  'items.title',
  'items.variant_title',
  'items.product_handle',
  'items.thumbnail',
  'items.detail.quantity',
  'items.unit_price',
  'items.adjustments.amount',
  'items.adjustments.version',
  'shipping_methods.name',
  'shipping_methods.data',
  'shipping_methods.amount',
  'shipping_methods.adjustments.amount',
  'shipping_methods.adjustments.version',
  'seller.slug',
  'seller.name',
  'seller.phone',
];

async function readOrders(container: MedusaContainer, parcels: Parcel[]): Promise<SeenOrder[]> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const ids = parcels.map(({ order_id }) => order_id);
  const [{ data }, known, afterSale] = await Promise.all([
    query.graph({ entity: 'order', fields: ORDER_FIELDS, filters: { id: ids } }),
    Promise.all(ids.map((orderId) => readOrderFacts(container, { orderId }))),
    readAfterSale(container, ids),
  ]);
  const facts = new Map(known.flat().map((one) => [one.id, one.facts]));
  return (data as unknown as OrderRow[]).flatMap((row) => {
    const its = facts.get(row.id);
    return its ? [{ ...row, facts: its, afterSale: afterSale.get(row.id) ?? NO_AFTER_SALE }] : [];
  });
}
