import { createStep, StepResponse } from '@medusajs/framework/workflows-sdk';
import { now } from '../../../lib/clock';
import { REPORTING_MODULE } from '../../../modules/reporting';
import type ReportingModuleService from '../../../modules/reporting/service';
import type { Person } from '../../../modules/reporting/types';
import { accepted } from '../accepted';

export interface DecideInput {
  parameter_id: string;
  decision: 'approved' | 'refused';
  note: string | null;
  by: Person;
}

/** @throws MarketError 404, 409 when it is decided already, 403 for the own entry */
export const decideParameterStep = createStep(
  'decide-parameter',
  async (input: DecideInput, { container }) => {
    const reporting: ReportingModuleService = container.resolve(REPORTING_MODULE);
    const { parameter_id, ...decision } = input;
    const outcome = await reporting.parameters.decide(parameter_id, { ...decision, at: now() });
    return new StepResponse(accepted(outcome));
  },
);
