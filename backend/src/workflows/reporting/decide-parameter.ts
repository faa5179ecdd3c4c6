import { createWorkflow, WorkflowResponse } from '@medusajs/framework/workflows-sdk';
import { type DecideInput, decideParameterStep } from './steps/decide-parameter';

/** Approves or refuses a number that another person entered. */
export const decideParameterWorkflow = createWorkflow('decide-parameter', (input: DecideInput) => {
  return new WorkflowResponse(decideParameterStep(input));
});
