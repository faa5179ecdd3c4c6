import { ContainerRegistrationKeys } from '@medusajs/framework/utils';
import { createStep, StepResponse } from '@medusajs/framework/workflows-sdk';
import { conflict } from '../../../lib/errors';
import { readWeighings } from '../../../lib/weighing/read-weighings';
import { messages } from '../../../messages';
import { allowAction } from '../allow-action';
import type { OrderActionInput } from '../types';

export interface PackingPlan {
  location_id: string;
  /** Empty when all is packed already. */
  items: { id: string; quantity: number }[];
}

interface OrderWithItems {
  items: { id: string; detail: { quantity: number; fulfilled_quantity: number } }[];
}

/** All that is still unpacked goes into one parcel, from the seller's own shelf. */
export const planPackingStep = createStep('plan-packing', async (input: OrderActionInput, { container }) => {
  const { done } = await allowAction(container, input, 'pack');
  if (done) return new StepResponse<PackingPlan>({ location_id: '', items: [] });
  const weighing = (await readWeighings(container, [input.order_id])).get(input.order_id);
  if (weighing && !weighing.weighed_at) throw conflict('weigh_first', messages.weighing.first);

  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const { data: orders } = await query.graph({
    entity: 'order',
    fields: ['items.id', 'items.detail.quantity', 'items.detail.fulfilled_quantity'],
    filters: { id: input.order_id },
  });
  const { data: sellers } = await query.graph({
    entity: 'seller',
    fields: ['stock_location.id'],
    filters: { id: input.seller_id },
  });
  const [order] = orders as unknown as OrderWithItems[];
  const items = (order?.items ?? []).flatMap(({ id, detail }) => {
    const quantity = Number(detail.quantity) - Number(detail.fulfilled_quantity);
    return quantity > 0 ? [{ id, quantity }] : [];
  });
  const location = sellers[0]?.stock_location?.id;
  if (!location) throw new Error(`Seller ${input.seller_id} has no stock location.`);
  if (items.length === 0) throw new Error(`Order ${input.order_id} is to be packed, but has no goods left.`);
  return new StepResponse<PackingPlan>({ location_id: location, items });
});
