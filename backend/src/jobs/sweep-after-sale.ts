import type { MedusaContainer } from '@medusajs/framework/types';
import { sweepAfterSale } from '../workflows/return/sweep-after-sale';

/** Finishes returns, cancellations and refunds that broke off. A round that finds nothing costs four indexed reads. */
export default async function sweepAfterSaleJob(container: MedusaContainer): Promise<void> {
  await sweepAfterSale(container);
}

export const config = { name: 'sweep-after-sale', schedule: '*/15 * * * * *' };
