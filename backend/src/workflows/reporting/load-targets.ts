import type { Target } from '@cho-phien/seed';
import { createWorkflow, transform, WorkflowResponse } from '@medusajs/framework/workflows-sdk';
import { planOf } from './plan-of';
import { saveTargetsStep } from './steps/save-targets';

/** Loads a pack's goals, official figures and coefficients; loading again replaces them. Answers how many there are. */
export const loadTargetsWorkflow = createWorkflow('load-targets', (input: { targets: Target[] }) => {
  const plan = transform(input, ({ targets }) => planOf(targets));
  return new WorkflowResponse(saveTargetsStep(plan));
});
