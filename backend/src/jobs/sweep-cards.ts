import type { MedusaContainer } from '@medusajs/framework/types';
import { sweepCards } from '../workflows/card/sweep-cards';

/** Asks Stripe what its events did not tell, and sends money back that is due to cards. */
export default async function sweepCardsJob(container: MedusaContainer): Promise<void> {
  await sweepCards(container);
}

export const config = { name: 'sweep-cards', schedule: '*/15 * * * * *' };
