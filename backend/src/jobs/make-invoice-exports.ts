import type { MedusaContainer } from '@medusajs/framework/types';
import { makeExports } from '../workflows/invoice-export/make-exports';

/** Writes the archives of invoices that people have asked for. A round that finds nothing costs three indexed statements. */
export default async function makeInvoiceExportsJob(container: MedusaContainer): Promise<void> {
  await makeExports(container);
}

export const config = { name: 'make-invoice-exports', schedule: '*/3 * * * * *' };
