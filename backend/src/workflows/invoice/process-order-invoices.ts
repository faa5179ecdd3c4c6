import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from '@medusajs/framework/workflows-sdk';
import { processOrder } from './lib/process-order';

interface Input {
  order_id: string;
}

/** A number that was taken is never given back, so there is nothing to undo. */
const processOrderInvoicesStep = createStep(
  'process-order-invoices',
  async ({ order_id }: Input, { container }) => {
    const rows = await processOrder(container, order_id);
    return new StepResponse(rows.map(({ id }) => id));
  },
);

/** Makes, signs and sends all invoices that are due of an order. Answers the ids of those that are new. */
export const processOrderInvoicesWorkflow = createWorkflow(
  'process-order-invoices',
  (input: Input) => new WorkflowResponse(processOrderInvoicesStep(input)),
);
