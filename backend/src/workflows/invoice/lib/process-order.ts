import type { MedusaContainer } from '@medusajs/framework/types';
import type { StoredInvoice } from '../../../modules/invoice/types';
import { issueDeliveriesOf } from './issue-delivery';
import { issueReturnsOf } from './issue-returns';
import { sendInvoices } from './send-invoices';
import { signInvoice } from './sign-invoice';

/** Does all that is due of one order: invoices of what was handed over, corrections for what came back, each on its way at once. */
export async function processOrder(container: MedusaContainer, orderId: string): Promise<StoredInvoice[]> {
  const delivered = await issueDeliveriesOf(container, orderId);
  await dispatch(container, delivered);
  const returned = await issueReturnsOf(container, orderId);
  await dispatch(container, returned);
  return [...delivered, ...returned];
}

/** Signs and sends what has just got its number. */
export async function dispatch(container: MedusaContainer, rows: StoredInvoice[]): Promise<void> {
  for (const row of rows) {
    if (row.state !== 'numbered') continue;
    if (await signInvoice(container, row)) await sendInvoices(container, row.id);
  }
}
