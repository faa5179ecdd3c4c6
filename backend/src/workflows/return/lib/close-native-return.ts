import type { OrderDTO, ReturnDTO } from '@medusajs/framework/types';
import { OrderWorkflowEvents, ReturnStatus } from '@medusajs/framework/utils';
import { createWorkflow, transform, WorkflowResponse } from '@medusajs/framework/workflows-sdk';
import { emitEventStep, updateReturnItemsStep, updateReturnsStep } from '@medusajs/medusa/core-flows';

interface Closing {
  order_id: OrderDTO['id'];
  return_id: ReturnDTO['id'];
  /** Of Medusa's return: how many pieces of each item are back, and how many of those are not fit for the shelf. */
  items: { id: string; received_quantity: number; damaged_quantity: number }[];
}

/**
 * Says of Medusa's return that its goods are back. `received` is its last write, so a return in that state is whole; everything here may be
 * repeated. Medusa's own confirmation moves the shelf beside that, which a crash could do twice or not at all.
 */
export const closeReturnWorkflow = createWorkflow('close-return', (input: Closing) => {
  const items = transform(input, ({ items }) => items);
  updateReturnItemsStep(items);
  const received = transform(input, ({ return_id }) => [
    { id: return_id, status: ReturnStatus.RECEIVED, received_at: new Date() },
  ]);
  updateReturnsStep(received);
  const event = transform(input, ({ order_id, return_id }) => ({ order_id, return_id }));
  emitEventStep({ eventName: OrderWorkflowEvents.RETURN_RECEIVED, data: event });
  return new WorkflowResponse(input);
});
