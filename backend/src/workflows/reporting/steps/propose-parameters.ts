import { createStep, StepResponse } from '@medusajs/framework/workflows-sdk';
import { now } from '../../../lib/clock';
import { REPORTING_MODULE } from '../../../modules/reporting';
import type ReportingModuleService from '../../../modules/reporting/service';
import type { NewParameter, Person } from '../../../modules/reporting/types';

export interface ProposeInput {
  parameters: NewParameter[];
  by: Person;
}

export const proposeParametersStep = createStep(
  'propose-parameters',
  async ({ parameters, by }: ProposeInput, { container }) => {
    const reporting: ReportingModuleService = container.resolve(REPORTING_MODULE);
    return new StepResponse(await reporting.parameters.propose(parameters, by, now()));
  },
);
