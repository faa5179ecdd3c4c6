import type { MedusaContainer } from '@medusajs/framework/types';
import { forgetPapers } from '../workflows/opening/forget-papers';

/** Hourly, so that a card of identity is gone soon after the decision. */
export default async function forgetOpeningPapers(container: MedusaContainer): Promise<void> {
  await forgetPapers(container);
}

export const config = { name: 'forget-opening-papers', schedule: '23 * * * *' };
