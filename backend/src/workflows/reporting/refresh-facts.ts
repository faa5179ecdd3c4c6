import { createWorkflow, WorkflowResponse } from '@medusajs/framework/workflows-sdk';
import type { Look } from '../../modules/reporting/types';
import { refreshFactsStep } from './steps/refresh-facts';

/** Appends the facts that are missing: of one order, since an instant, or all. Answers the number of orders with news. */
export const refreshFactsWorkflow = createWorkflow('refresh-facts', (input: Look) => {
  return new WorkflowResponse(refreshFactsStep(input));
});
