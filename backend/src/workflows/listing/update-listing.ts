import { createWorkflow, WorkflowResponse } from '@medusajs/framework/workflows-sdk';
import { type ListingChangeInput, updateListingStep } from './steps/update-listing';

/** Changes what the market knows of goods besides Medusa's own fields; search follows by the module's own event. */
export const updateListingWorkflow = createWorkflow('update-listing', (input: ListingChangeInput) => {
  return new WorkflowResponse(updateListingStep(input));
});
