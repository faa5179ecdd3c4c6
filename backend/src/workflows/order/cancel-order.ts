import type { MedusaContainer } from '@medusajs/framework/types';
import { Modules } from '@medusajs/framework/utils';
import type { CancelReason, OrderState } from '../../contract';
import { mayCancel } from '../../lib/after-sale/may-cancel';
import { refundText } from '../../lib/after-sale/refund-text';
import { AfterSaleRules } from '../../lib/after-sale/rules';
import {
  type OrderAfterSale,
  orderTotal,
  readOrderAfterSale,
  refundMethodOf,
} from '../../lib/after-sale/sold-order';
import { now } from '../../lib/clock';
import { conflict, notFound } from '../../lib/errors';
import { isPaid } from '../../lib/order-state';
import { messages } from '../../messages';
import { AFTER_SALE_MODULE } from '../../modules/after-sale';
import type AfterSaleModuleService from '../../modules/after-sale/service';
import type { Actor, BankAccount } from '../../modules/after-sale/types';
import { CHECKOUT_MODULE } from '../../modules/checkout';
import type CheckoutModuleService from '../../modules/checkout/service';
import { finishCancel } from './finish-cancel';
import { underOrderLock } from './under-order-lock';

/** An order is cancelled, and what was paid for it is on the list of refunds. `{order_id}` */
export const ORDER_CANCELLED = 'order.cancellation_decided';

export interface CancelOrder {
  order_id: string;
  /** Whose order it must be. */
  owner: { checkout_id: string } | { seller_id: string };
  by: 'buyer' | 'seller';
  actor: Actor;
  reason: CancelReason;
  note: string;
  /** Where a buyer who has paid wants the money; may follow later. */
  account: BankAccount | null;
}

/**
 * Cancels an order before it has left the house: one that nobody paid is stopped asking for money, of one that was paid the refund
 * falls due. Money and cancellation meet in one compare-and-set on the payment request. Cancelling twice is no fault.
 * @throws MarketError 404 for an order of somebody else, 409 with the state when it is too late
 */
export async function cancelOrder(container: MedusaContainer, asked: CancelOrder): Promise<void> {
  await underOrderLock(container, asked.order_id, () => decide(container, asked));
  await finishCancel(container, asked.order_id);
  await container
    .resolve(Modules.EVENT_BUS)
    .emit({ name: ORDER_CANCELLED, data: { order_id: asked.order_id } });
}

async function decide(container: MedusaContainer, asked: CancelOrder): Promise<void> {
  const service: AfterSaleModuleService = container.resolve(AFTER_SALE_MODULE);
  const found = await read(container, asked);
  const [known] = await service.listCancellations({ order_id: found.id }, { take: 1 });
  if (known) return;
  demandState(found.state, asked.by);
  await stopRequest(container, found);
  // Read anew once nobody can pay any more: money or the clock may have been faster than we were.
  const order = await read(container, asked);
  if (order.state !== 'cancelled') demandState(order.state, asked.by);
  const at = now();
  const { by, reason, note, actor } = asked;
  await service.cancel(
    { order_id: order.id, by, reason, note, at },
    refundFor(order, asked.account, at),
    actor,
  );
}

async function read(container: MedusaContainer, { order_id, owner }: CancelOrder): Promise<OrderAfterSale> {
  const order = await readOrderAfterSale(container, order_id);
  const own =
    order &&
    ('seller_id' in owner ? order.seller_id === owner.seller_id : order.checkout_id === owner.checkout_id);
  if (!order || !own) {
    throw notFound(
      'order_not_found',
      'seller_id' in owner ? messages.order.not_found : messages.afterSale.not_found,
    );
  }
  return order;
}

function demandState(state: OrderState, by: CancelOrder['by']): void {
  if (!mayCancel(state, by))
    throw conflict(`order_${state}`, messages.afterSale.cancel_not_now[state], { state });
}

/** Stops asking for the money of an unpaid order, unless the same transfer pays for another one too. */
async function stopRequest(container: MedusaContainer, { request }: OrderAfterSale): Promise<void> {
  if (request?.order_ids.length !== 1) return;
  const checkouts: CheckoutModuleService = container.resolve(CHECKOUT_MODULE);
  await checkouts.cancelRequest(request.id);
}

function refundFor(order: OrderAfterSale, account: BankAccount | null, at: Date) {
  if (!isPaid(order.known.facts)) return null;
  return {
    order_id: order.id,
    checkout_id: order.checkout_id,
    seller_id: order.seller_id,
    payee: order.payee,
    method: refundMethodOf(order),
    amount: orderTotal(order),
    refund_account: account,
    transfer_text: refundText(order.checkout_code),
    due_at: at,
    due_by: AfterSaleRules.on(at).refundBy(at),
  };
}
