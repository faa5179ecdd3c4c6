import type { OrderAction, SellerOrder } from '@cho-phien/backend/contract';
import type { Desk, Outcome } from './backend.server';
import { isDone } from './order-flow';

/** Does one step of an order. The same step twice, or one that a colleague has done, counts as done. */
export async function advanceOrder(
  desk: Desk,
  id: string,
  action: OrderAction,
): Promise<Outcome<SellerOrder>> {
  const path = `/seller/orders/${encodeURIComponent(id)}`;
  const outcome = await desk.write<SellerOrder>(`${path}/${action}`);
  if (outcome.ok || outcome.refusal.status >= 500 || outcome.refusal.status === 404) return outcome;
  const order = await desk.read<SellerOrder>(path);
  return isDone(action, order.state) ? { ok: true, value: order } : outcome;
}
