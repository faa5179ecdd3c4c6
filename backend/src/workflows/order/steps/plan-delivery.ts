import type { MedusaContainer } from '@medusajs/framework/types';
import { ContainerRegistrationKeys } from '@medusajs/framework/utils';
import { createStep, StepResponse } from '@medusajs/framework/workflows-sdk';
import { mayParcel } from '../../../lib/parcel-state';
import { CHECKOUT_MODULE } from '../../../modules/checkout';
import type CheckoutModuleService from '../../../modules/checkout/service';
import { allowAction } from '../allow-action';
import type { OrderActionInput } from '../types';

export interface DeliveryPlan {
  /** The next parcel that has not arrived; null when all have. */
  fulfillment_id: string | null;
  /** The cash that is confirmed with the last parcel; null when there is none, or it is confirmed already. */
  payment_id: string | null;
}

export const planDeliveryStep = createStep(
  'plan-delivery',
  async (input: OrderActionInput, { container }) => {
    const { order } = await allowAction(container, input, 'deliver');
    const open = order.parcels.filter((parcel) => mayParcel(parcel, 'deliver'));
    const last = order.facts.payment.method === 'cod' && open.length <= 1;
    const cash = last && !(await paidAtDoor(container, input.order_id));
    return new StepResponse<DeliveryPlan>({
      fulfillment_id: open[0]?.id ?? null,
      payment_id: cash ? await uncapturedPayment(container, input.order_id) : null,
    });
  },
);

/** Money that came by code is captured with its payment request, not as cash. */
async function paidAtDoor(container: MedusaContainer, orderId: string): Promise<boolean> {
  const checkouts: CheckoutModuleService = container.resolve(CHECKOUT_MODULE);
  return (await checkouts.endDoorPayment(orderId)) === 'paid';
}

interface PaidOrder {
  payment_collections?: { payments?: { id: string; captured_at: string | Date | null }[] }[];
}

async function uncapturedPayment(container: MedusaContainer, orderId: string): Promise<string | null> {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: 'order',
    fields: ['payment_collections.payments.id', 'payment_collections.payments.captured_at'],
    filters: { id: orderId },
  });
  const [order] = data as unknown as PaidOrder[];
  const payments = (order?.payment_collections ?? []).flatMap((collection) => collection.payments ?? []);
  return payments.find((payment) => !payment.captured_at)?.id ?? null;
}
