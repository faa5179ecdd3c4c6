import { createWorkflow, transform, WorkflowResponse, when } from '@medusajs/framework/workflows-sdk';
import {
  acquireLockStep,
  capturePaymentWorkflow,
  markOrderFulfillmentAsDeliveredWorkflow,
  releaseLockStep,
} from '@medusajs/medusa/core-flows';
import { planDeliveryStep } from './steps/plan-delivery';
import { type OrderActionInput, PARCEL_LOCK, parcelLock } from './types';

/** The parcel is with the buyer; with cash on delivery, the seller confirms by this that the cash was handed over. */
export const deliverOrderWorkflow = createWorkflow('deliver-order', (input: OrderActionInput) => {
  const key = transform(input, ({ order_id }) => parcelLock(order_id));
  acquireLockStep({ key, ...PARCEL_LOCK });
  const plan = planDeliveryStep(input);
  when('a-parcel-to-deliver', plan, ({ fulfillment_id }) => fulfillment_id !== null).then(() => {
    const delivery = transform({ input, plan }, ({ input, plan }) => ({
      orderId: input.order_id,
      fulfillmentId: plan.fulfillment_id ?? '',
    }));
    markOrderFulfillmentAsDeliveredWorkflow.runAsStep({ input: delivery });
  });
  when('cash-to-confirm', plan, ({ payment_id }) => payment_id !== null).then(() => {
    const capture = transform({ input, plan }, ({ input, plan }) => ({
      payment_id: plan.payment_id ?? '',
      captured_by: input.actor_id,
    }));
    capturePaymentWorkflow.runAsStep({ input: capture });
  });
  releaseLockStep({ key });
  return new WorkflowResponse(plan);
});
