import { createStep, StepResponse } from '@medusajs/framework/workflows-sdk';
import { now } from '../../../lib/clock';
import { REPORTING_MODULE } from '../../../modules/reporting';
import type ReportingModuleService from '../../../modules/reporting/service';
import type { NewParameter } from '../../../modules/reporting/types';

export const saveTargetsStep = createStep('save-targets', async (plan: NewParameter[], { container }) => {
  const reporting: ReportingModuleService = container.resolve(REPORTING_MODULE);
  await reporting.parameters.savePack(plan, now());
  return new StepResponse(plan.length);
});
