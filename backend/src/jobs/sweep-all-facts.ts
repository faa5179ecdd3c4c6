import type { MedusaContainer } from '@medusajs/framework/types';
import { refreshFactsWorkflow } from '../workflows/reporting/refresh-facts';

/** Once a night over all of history, for what was dated further back than the sweeper of the minute looks. */
export default async function sweepAllFacts(container: MedusaContainer): Promise<void> {
  await refreshFactsWorkflow(container).run({ input: {} });
}

export const config = { name: 'sweep-all-facts', schedule: '15 19 * * *' };
