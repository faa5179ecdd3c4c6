import { createStep, StepResponse } from '@medusajs/framework/workflows-sdk';
import { REPORTING_MODULE } from '../../../modules/reporting';
import type ReportingModuleService from '../../../modules/reporting/service';
import type { Look } from '../../../modules/reporting/types';

/** Facts are derived and appended once: there is nothing to undo. */
export const refreshFactsStep = createStep('refresh-facts', async (scope: Look, { container }) => {
  const reporting: ReportingModuleService = container.resolve(REPORTING_MODULE);
  return new StepResponse(await reporting.refreshFacts(scope));
});
