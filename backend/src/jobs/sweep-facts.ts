import type { MedusaContainer } from '@medusajs/framework/types';
import { REPORTING_MODULE } from '../modules/reporting';
import type ReportingModuleService from '../modules/reporting/service';
import { refreshFactsWorkflow } from '../workflows/reporting/refresh-facts';

const THREE_DAYS_MS = 3 * 24 * 60 * 60 * 1000;

/** Makes true what a lost event left out (D11). Looks at all of history when there are no facts yet. */
export default async function sweepFacts(container: MedusaContainer): Promise<void> {
  const reporting: ReportingModuleService = container.resolve(REPORTING_MODULE);
  const since = (await reporting.hasFacts()) ? new Date(Date.now() - THREE_DAYS_MS) : undefined;
  await refreshFactsWorkflow(container).run({ input: { since } });
}

export const config = { name: 'sweep-facts', schedule: '* * * * *' };
