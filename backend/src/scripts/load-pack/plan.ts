import type { Pack } from '@cho-phien/seed';
import type { MedusaContainer } from '@medusajs/framework/types';
import { REPORTING_MODULE } from '../../modules/reporting';
import type ReportingModuleService from '../../modules/reporting/service';
import { loadTargetsWorkflow } from '../../workflows/reporting/load-targets';

/** The province's goals and official figures, and the statistics of the past orders. */
export async function loadPlan(container: MedusaContainer, pack: Pack): Promise<void> {
  await loadTargetsWorkflow(container).run({ input: { targets: pack.targets } });
  const reporting: ReportingModuleService = container.resolve(REPORTING_MODULE);
  await reporting.rebuildFacts();
}
