import type { MedusaContainer } from '@medusajs/framework/types';
import type { OrderAction } from '../../contract';
import { conflict, notFound } from '../../lib/errors';
import { type KnownOrder, readOrderFacts } from '../../lib/order-facts';
import { canDo, isDone, orderState } from '../../lib/order-state';
import { messages } from '../../messages';
import type { OrderActionInput } from './types';

/**
 * Reads the order and decides whether `action` may be taken now. `done` means that nothing is left of it to do: pressing
 * twice is no fault.
 * @throws MarketError 404 for an order of another seller, 409 with the reason when it is not the time for it
 */
export async function allowAction(
  container: MedusaContainer,
  { order_id, seller_id }: OrderActionInput,
  action: OrderAction,
): Promise<{ order: KnownOrder; done: boolean }> {
  const [order] = await readOrderFacts(container, { orderId: order_id, sellerId: seller_id });
  if (!order) throw notFound('order_not_found', messages.order.not_found);
  if (isDone(order.facts, action)) return { order, done: true };
  const state = orderState(order.facts);
  if (!canDo(state, action)) throw conflict(`order_${state}`, messages.order.not_now[state], { state });
  return { order, done: false };
}
