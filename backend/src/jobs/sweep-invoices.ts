import type { MedusaContainer } from '@medusajs/framework/types';
import { sweepInvoices } from '../workflows/invoice/sweep-invoices';

const THREE_DAYS_MS = 3 * 24 * 60 * 60 * 1000;

/** Whatever was handed over has its invoice, however its event got lost; what hangs is tried again. */
export default async function sweepInvoicesJob(container: MedusaContainer): Promise<void> {
  await sweepInvoices(container, new Date(Date.now() - THREE_DAYS_MS));
}

export const config = { name: 'sweep-invoices', schedule: '*/15 * * * * *' };
