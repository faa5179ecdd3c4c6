import type { MedusaContainer } from '@medusajs/framework/types';
import { localDate, now } from '../../../lib/clock';
import { buildInvoice } from '../../../lib/einvoice/build-content';
import { type Delivery, readDeliveries } from '../../../lib/invoices/deliveries';
import { readInvoices } from '../../../lib/invoices/rows';
import { seriesOf } from '../../../lib/invoices/series-of';
import type { NewInvoice, StoredInvoice } from '../../../modules/invoice/types';
import { numberInvoice } from './number-invoice';
import { underOrderLock } from './order-lock';
import { invoiceProvider } from './provider';
import { buyerName, DELIVERY_REF, readSale } from './read-sale';
import { delegationOn, readRegistration } from './terms';

/** Numbers what is due of one order: an invoice for each parcel that reached its buyer. Answers those that have a number now. */
export function issueDeliveriesOf(container: MedusaContainer, orderId: string): Promise<StoredInvoice[]> {
  return underOrderLock(container, orderId, async () => {
    const numbered: StoredInvoice[] = [];
    for (const delivery of await readDeliveries(container, { orderId, open: true })) {
      const due = await invoiceDue(container, delivery);
      if (due) numbered.push(await numberInvoice(container, due));
    }
    return numbered;
  });
}

async function invoiceDue(container: MedusaContainer, delivery: Delivery): Promise<NewInvoice | null> {
  const registration = await readRegistration(container, delivery.seller_id);
  if (!registration) return null;
  const provider = invoiceProvider();
  const today = localDate(now());
  const cause = causeOf(delivery);
  const others = await readInvoices(container, { order_id: delivery.order_id, cause: { $ne: cause } });
  const sale = await readSale(container, delivery, {
    delegation: delegationOn(registration, today),
    solution_provider: provider.tax_code,
    with_delivery_fee: !others.some((row) => row.sale.lines.some(({ ref }) => ref === DELIVERY_REF)),
  });
  const heading = { series: seriesOf(registration, today), issuedOn: today, purpose: provider.purpose };
  return {
    seller_id: delivery.seller_id,
    seller_tax_code: sale.seller.taxCode,
    order_id: delivery.order_id,
    checkout_code: delivery.checkout_code,
    cause,
    kind: 'original',
    original_id: null,
    buyer_name: buyerName(sale.buyer),
    content: buildInvoice(sale, heading),
    sale,
    cash_register_code: registration.mode === 'cash_register' ? registration.cash_register_code : null,
    due_at: new Date(delivery.delivered_at),
  };
}

function causeOf({ parcel_id }: Delivery): string {
  return `parcel:${parcel_id}`;
}
