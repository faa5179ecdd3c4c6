import { createWorkflow, transform, WorkflowResponse, when } from '@medusajs/framework/workflows-sdk';
import {
  acquireLockStep,
  createOrderFulfillmentWorkflow,
  releaseLockStep,
} from '@medusajs/medusa/core-flows';
import { planPackingStep } from './steps/plan-packing';
import { type OrderActionInput, PARCEL_LOCK, parcelLock } from './types';

/** Puts all goods of a paid (or cash-on-delivery) order into one parcel and takes them from stock. */
export const packOrderWorkflow = createWorkflow('pack-order', (input: OrderActionInput) => {
  const key = transform(input, ({ order_id }) => parcelLock(order_id));
  acquireLockStep({ key, ...PARCEL_LOCK });
  const plan = planPackingStep(input);
  when('something-to-pack', plan, ({ items }) => items.length > 0).then(() => {
    const parcel = transform({ input, plan }, ({ input, plan }) => ({
      order_id: input.order_id,
      created_by: input.actor_id,
      ...plan,
    }));
    createOrderFulfillmentWorkflow.runAsStep({ input: parcel });
  });
  releaseLockStep({ key });
  return new WorkflowResponse(plan);
});
