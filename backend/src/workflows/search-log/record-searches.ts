import { createWorkflow, WorkflowResponse } from '@medusajs/framework/workflows-sdk';
import type { Counted } from '../../modules/search-log/service';
import { addSearchesStep } from './steps/add-searches';

/** Adds what was gathered in the last seconds to the counts of the day. */
export const recordSearchesWorkflow = createWorkflow('record-searches', (input: { counted: Counted[] }) => {
  return new WorkflowResponse(addSearchesStep(input.counted));
});
