import type { MedusaContainer } from '@medusajs/framework/types';
import { LookBack } from '../lib/look-back';
import { sweepInvoices } from '../workflows/invoice/sweep-invoices';

const lookBack = new LookBack();

/** Whatever was handed over has its invoice, however its event got lost; what hangs is tried again. */
export default async function sweepInvoicesJob(container: MedusaContainer): Promise<void> {
  await lookBack.look(new Date(), (since) => sweepInvoices(container, since));
}

export const config = { name: 'sweep-invoices', schedule: '*/15 * * * * *' };
