import type { MedusaContainer } from '@medusajs/framework/types';
import type { CheckoutInvoices } from '../../../../../contract';
import { localDate, now } from '../../../../../lib/clock';
import { notFound } from '../../../../../lib/errors';
import { type Delivery, readDeliveries, readRevenue } from '../../../../../lib/invoices/deliveries';
import { dutyOf, reasonForNone } from '../../../../../lib/invoices/duty';
import { readInvoices } from '../../../../../lib/invoices/rows';
import { toSummary } from '../../../../../lib/invoices/summary';
import { messages } from '../../../../../messages';
import { CHECKOUT_MODULE } from '../../../../../modules/checkout';
import type CheckoutModuleService from '../../../../../modules/checkout/service';
import type { StoredInvoice } from '../../../../../modules/invoice/types';
import { parcelsOf } from '../../view';

/** The invoices of a checkout, and why an order has none. */
export async function readCheckoutInvoices(
  container: MedusaContainer,
  checkoutId: string,
): Promise<CheckoutInvoices> {
  const orders = await ordersOf(container, checkoutId);
  const rows = (await readInvoices(container, { order_id: orders })).filter(({ state }) => state !== 'draft');
  const without = orders.filter((id) => !rows.some(({ order_id }) => order_id === id));
  const reasons = without.map(async (order_id) => {
    const [delivery] = await readDeliveries(container, { orderId: order_id });
    return { order_id, reason: delivery ? await reasonOf(container, delivery) : ('not_delivered' as const) };
  });
  return { invoices: rows.map(toSummary), without: await Promise.all(reasons) };
}

/** @throws MarketError 404 when the checkout has no such invoice */
export async function findCheckoutInvoice(
  container: MedusaContainer,
  checkoutId: string,
  invoiceId: string,
): Promise<StoredInvoice> {
  const orders = await ordersOf(container, checkoutId);
  const [row] = await readInvoices(container, { id: invoiceId, order_id: orders });
  if (!row || row.state === 'draft') throw notFound('invoice_not_found', messages.error.not_found);
  return row;
}

async function ordersOf(container: MedusaContainer, checkoutId: string): Promise<string[]> {
  const service: CheckoutModuleService = container.resolve(CHECKOUT_MODULE);
  const checkout = await service.retrieveCheckout(checkoutId, { select: ['id', 'parcels'] });
  const orders = parcelsOf(checkout).map(({ order_id }) => order_id);
  return orders;
}

async function reasonOf(container: MedusaContainer, delivery: Delivery) {
  const { seller_id, seller_kind, valid_from, delivered_at } = delivery;
  const today = localDate(now());
  const revenue = await readRevenue(container, [seller_id], Number(today.slice(0, 4)));
  const { duty } = dutyOf(
    seller_kind,
    revenue.get(seller_id) ?? { own_sales: 0, declared_elsewhere: 0 },
    today,
  );
  return reasonForNone(valid_from, localDate(delivered_at), duty);
}
