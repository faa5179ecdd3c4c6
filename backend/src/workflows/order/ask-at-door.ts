import type { MedusaContainer } from '@medusajs/framework/types';
import { ContainerRegistrationKeys } from '@medusajs/framework/utils';
import { orderTotal, readOrderAfterSale } from '../../lib/after-sale/sold-order';
import { transferText } from '../../lib/checkout-code';
import { now } from '../../lib/clock';
import { conflict, notFound } from '../../lib/errors';
import { mayAskAtDoor } from '../../lib/order-state';
import { TRANSFER_LIMIT } from '../../lib/vietqr';
import { messages } from '../../messages';
import { CHECKOUT_MODULE } from '../../modules/checkout';
import type CheckoutModuleService from '../../modules/checkout/service';
import { type Payee, readGround } from '../basket/lib/ground';
import type { Seller } from '../basket/lib/offers';
import { payeeOf } from '../checkout/lib/check-placement';
import { underOrderLock } from './under-order-lock';

/** A code is shown for a moment; this only fills the column, since no clock ends what is asked at a door. */
const LONG = 365 * 86_400_000;

/**
 * The buyer of an order that is cash on delivery would rather pay by code: asks for a transfer of all that it costs, once. Money is matched as
 * any other; until it is there the seller may still take cash instead.
 * @throws MarketError 404 for an order of another seller, 409 when it is not on its way, is paid, or cannot be paid by one transfer
 */
export async function askAtDoor(
  container: MedusaContainer,
  { order_id, seller_id }: { order_id: string; seller_id: string },
): Promise<void> {
  await underOrderLock(container, order_id, async () => {
    const checkouts: CheckoutModuleService = container.resolve(CHECKOUT_MODULE);
    const order = await readOrderAfterSale(container, order_id);
    if (order?.seller_id !== seller_id) throw notFound('order_not_found', messages.order.not_found);
    if (order.request?.state === 'awaiting') return;
    if (!mayAskAtDoor(order.known.facts)) throw conflict('door_payment_not_now', messages.order.door_not_now);
    const amount = orderTotal(order);
    const payee = await payeeFor(container, seller_id);
    if (!payee.account || amount <= 0 || amount >= TRANSFER_LIMIT) {
      throw conflict('door_payment_not_possible', messages.order.door_not_possible);
    }
    const { name, ...account } = payee;
    await checkouts.createPaymentRequests({
      checkout_id: order.checkout_id,
      ...account,
      method: 'vietqr',
      purpose: 'door',
      payee_name: name,
      amount,
      transfer_text: transferText(order.checkout_code),
      expires_at: new Date(now().getTime() + LONG),
      order_ids: [order_id] as unknown as Record<string, unknown>,
    });
  });
}

async function payeeFor(container: MedusaContainer, sellerId: string): Promise<Payee> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const [{ data }, ground] = await Promise.all([
    query.graph({ entity: 'seller', fields: ['*'], filters: { id: sellerId } }),
    readGround(query),
  ]);
  const [seller] = data as unknown as Seller[];
  if (!seller) throw new Error(`Seller ${sellerId} is gone.`);
  return payeeOf(seller, ground);
}
