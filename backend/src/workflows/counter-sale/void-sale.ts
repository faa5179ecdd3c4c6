import type { MedusaContainer } from '@medusajs/framework/types';
import { conflict } from '../../lib/errors';
import { orderState } from '../../lib/order-state';
import { messages } from '../../messages';
import { cancelOrder } from '../order/cancel-order';
import type { OrderActionInput } from '../order/types';
import { findSale } from './lib/find-sale';

/**
 * Gives a sale up for which no money came, so that its goods are free again; money that comes in this very moment falls due as a refund.
 * Giving up twice is no fault.
 * @throws MarketError 404 for what the stall has not sold at its counter, 409 once it was paid
 */
export async function voidSale(container: MedusaContainer, input: OrderActionInput): Promise<void> {
  const state = orderState((await findSale(container, input)).facts);
  if (state === 'cancelled') return;
  if (state !== 'awaiting_payment') throw conflict('sale_paid', messages.counterSale.paid_already);
  const { order_id, seller_id, actor_id } = input;
  await cancelOrder(container, {
    order_id,
    owner: { seller_id },
    by: 'seller',
    actor: { kind: 'member', id: actor_id },
    reason: 'other',
    note: messages.counterSale.void_note,
    account: null,
  });
}
