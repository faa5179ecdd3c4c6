import { createWorkflow, WorkflowResponse } from '@medusajs/framework/workflows-sdk';
import { forgetSearchesStep } from './steps/forget-searches';

/** Removes counts that are older than the market keeps them (`SEARCH_LOG_DAYS`), and old ones of hardly anybody's words. */
export const forgetSearchesWorkflow = createWorkflow('forget-searches', () => {
  return new WorkflowResponse(forgetSearchesStep());
});
