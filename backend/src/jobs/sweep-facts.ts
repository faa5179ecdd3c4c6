import type { MedusaContainer } from '@medusajs/framework/types';
import { LookBack } from '../lib/look-back';
import { refreshFactsWorkflow } from '../workflows/reporting/refresh-facts';

const lookBack = new LookBack();

/** Makes true what a lost event left out (D11). */
export default async function sweepFacts(container: MedusaContainer): Promise<void> {
  await lookBack.look(new Date(), (since) => refreshFactsWorkflow(container).run({ input: { since } }));
}

export const config = { name: 'sweep-facts', schedule: '* * * * *' };
