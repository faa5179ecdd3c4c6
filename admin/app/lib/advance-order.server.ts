import type { OrderAction, SellerOrder } from '@cho-phien/backend/contract';
import type { Desk, Outcome } from './backend.server';
import { isDone } from './order-flow';

/**
 * Does one step of an order. What counts is the order's own state afterwards: the same step twice, or one that a colleague has
 * done, is done; an answer that leaves the order where it was is a refusal.
 */
export async function advanceOrder(
  desk: Desk,
  id: string,
  action: OrderAction,
): Promise<Outcome<SellerOrder>> {
  const path = `/seller/orders/${encodeURIComponent(id)}`;
  const outcome = await desk.write<SellerOrder>(`${path}/${action}`);
  if (!outcome.ok && (outcome.refusal.status >= 500 || outcome.refusal.status === 404)) return outcome;
  const order = outcome.ok ? outcome.value : await desk.read<SellerOrder>(path);
  if (isDone(action, order.state)) return { ok: true, value: order };
  if (!outcome.ok) return outcome;
  return { ok: false, refusal: { status: 409, code: 'not_advanced', message: null, fields: [] } };
}
