import type { MedusaContainer } from '@medusajs/framework/types';
import { sweepInvoices } from '../workflows/invoice/sweep-invoices';

/** Once a night over all of history, for what the sweeper of every quarter minute does not look back to. */
export default async function sweepAllInvoices(container: MedusaContainer): Promise<void> {
  await sweepInvoices(container);
}

export const config = { name: 'sweep-all-invoices', schedule: '45 19 * * *' };
