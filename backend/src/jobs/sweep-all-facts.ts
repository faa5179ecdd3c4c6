import type { MedusaContainer } from '@medusajs/framework/types';
import { REPORTING_MODULE } from '../modules/reporting';
import type ReportingModuleService from '../modules/reporting/service';
import { refreshFactsWorkflow } from '../workflows/reporting/refresh-facts';

/**
 * Once a night over all of history, for what was dated further back than the sweeper of the minute looks; month by month, so that a
 * delivery of this moment waits for one month at most.
 */
export default async function sweepAllFacts(container: MedusaContainer): Promise<void> {
  const reporting: ReportingModuleService = container.resolve(REPORTING_MODULE);
  for (const input of await reporting.monthsOfHistory()) await refreshFactsWorkflow(container).run({ input });
}

export const config = { name: 'sweep-all-facts', schedule: '15 19 * * *' };
