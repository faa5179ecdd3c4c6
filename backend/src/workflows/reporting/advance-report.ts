import { createWorkflow, WorkflowResponse } from '@medusajs/framework/workflows-sdk';
import { type AdvanceInput, advanceReportStep } from './steps/advance-report';

/** A comment, a submission, a sending back or an approval, which freezes the report. Answers its id. */
export const advanceReportWorkflow = createWorkflow('advance-report', (input: AdvanceInput) => {
  return new WorkflowResponse(advanceReportStep(input));
});
