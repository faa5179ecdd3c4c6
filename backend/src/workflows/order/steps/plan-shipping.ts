import { ContainerRegistrationKeys } from '@medusajs/framework/utils';
import { createStep, StepResponse } from '@medusajs/framework/workflows-sdk';
import { mayParcel } from '../../../lib/parcel-state';
import { allowAction } from '../allow-action';
import type { OrderActionInput } from '../types';

export interface ShippingPlan {
  /** The next parcel that has not left; null when all have. */
  fulfillment_id: string | null;
  items: { id: string; quantity: number }[];
}

interface ParcelWithItems {
  items: { line_item_id: string; quantity: number }[];
}

export const planShippingStep = createStep(
  'plan-shipping',
  async (input: OrderActionInput, { container }) => {
    const { order } = await allowAction(container, input, 'ship');
    const next = order.parcels.find((parcel) => mayParcel(parcel, 'ship'));
    if (!next) return new StepResponse<ShippingPlan>({ fulfillment_id: null, items: [] });

    const { data: parcels } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
      entity: 'fulfillment',
      fields: ['items.line_item_id', 'items.quantity'],
      filters: { id: next.id },
    });
    const [parcel] = parcels as unknown as ParcelWithItems[];
    const items = (parcel?.items ?? []).map(({ line_item_id, quantity }) => ({
      id: line_item_id,
      quantity: Number(quantity),
    }));
    return new StepResponse<ShippingPlan>({ fulfillment_id: next.id, items });
  },
);
