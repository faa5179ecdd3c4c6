import { createWorkflow, transform, WorkflowResponse, when } from '@medusajs/framework/workflows-sdk';
import { acquireLockStep, createOrderShipmentWorkflow, releaseLockStep } from '@medusajs/medusa/core-flows';
import { planShippingStep } from './steps/plan-shipping';
import { type OrderActionInput, PARCEL_LOCK, parcelLock } from './types';

/** Hands the packed parcel to whoever brings it to the buyer. */
export const shipOrderWorkflow = createWorkflow('ship-order', (input: OrderActionInput) => {
  const key = transform(input, ({ order_id }) => parcelLock(order_id));
  acquireLockStep({ key, ...PARCEL_LOCK });
  const plan = planShippingStep(input);
  when('a-parcel-to-ship', plan, ({ fulfillment_id }) => fulfillment_id !== null).then(() => {
    const shipment = transform({ input, plan }, ({ input, plan }) => ({
      order_id: input.order_id,
      created_by: input.actor_id,
      fulfillment_id: plan.fulfillment_id ?? '',
      items: plan.items,
    }));
    createOrderShipmentWorkflow.runAsStep({ input: shipment });
  });
  releaseLockStep({ key });
  return new WorkflowResponse(plan);
});
