import { createWorkflow, WorkflowResponse } from '@medusajs/framework/workflows-sdk';
import { type DraftInput, draftReportStep } from './steps/draft-report';

/** Begins the next version of a period's report. Answers its id. */
export const draftReportWorkflow = createWorkflow('draft-report', (input: DraftInput) => {
  return new WorkflowResponse(draftReportStep(input));
});
