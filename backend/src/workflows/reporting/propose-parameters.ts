import { createWorkflow, WorkflowResponse } from '@medusajs/framework/workflows-sdk';
import { type ProposeInput, proposeParametersStep } from './steps/propose-parameters';

/** Enters numbers that another person has to approve before they count. Answers their ids. */
export const proposeParametersWorkflow = createWorkflow('propose-parameters', (input: ProposeInput) => {
  return new WorkflowResponse(proposeParametersStep(input));
});
