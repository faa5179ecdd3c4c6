import type { MedusaContainer } from '@medusajs/framework/types';
import { sweepCheckouts } from '../workflows/checkout/sweep-checkouts';

/** Ends unpaid QR orders at their deadline and mends what a crash left. A round that finds nothing costs four indexed reads. */
export default async function sweepCheckoutsJob(container: MedusaContainer): Promise<void> {
  await sweepCheckouts(container);
}

export const config = { name: 'sweep-checkouts', schedule: '*/15 * * * * *' };
