import { createStep, StepResponse } from '@medusajs/framework/workflows-sdk';
import { REPORTING_MODULE } from '../../../modules/reporting';
import type ReportingModuleService from '../../../modules/reporting/service';
import type { ParameterRow, TargetRow } from '../../../modules/reporting/types';

interface Plan {
  targets: TargetRow[];
  parameters: ParameterRow[];
}

export const saveTargetsStep = createStep('save-targets', async (plan: Plan, { container }) => {
  const reporting: ReportingModuleService = container.resolve(REPORTING_MODULE);
  await reporting.saveTargets(plan.targets, plan.parameters);
  return new StepResponse(plan.targets.length + plan.parameters.length);
});
