import type { MedusaContainer } from '@medusajs/framework/types';
import { capturePaymentWorkflow } from '@medusajs/medusa/core-flows';
import { readOrderAfterSale } from '../../lib/after-sale/sold-order';
import { conflict } from '../../lib/errors';
import { doorPaymentOf } from '../../lib/order-state';
import { messages } from '../../messages';
import { CHECKOUT_MODULE } from '../../modules/checkout';
import type CheckoutModuleService from '../../modules/checkout/service';
import type { OrderActionInput } from '../order/types';
import { underOrderLock } from '../order/under-order-lock';
import { handOver } from './hand-over';
import { findSale, saleNotFound } from './lib/find-sale';

/**
 * The cash of a sale is in the till: the capture is the word that counts, what follows can be repeated. Money by code and cash meet in one
 * compare-and-set on the payment request. Saying it twice is no fault.
 * @throws MarketError 404 for what the stall has not sold at its counter, 409 when the transfer came first or the sale was given up
 */
export async function takeCash(container: MedusaContainer, input: OrderActionInput): Promise<void> {
  await findSale(container, input);
  await underOrderLock(container, input.order_id, () => capture(container, input));
  await handOver(container, input.order_id);
}

async function capture(container: MedusaContainer, { order_id, actor_id }: OrderActionInput): Promise<void> {
  const order = await readOrderAfterSale(container, order_id);
  const [payment] = order?.payments ?? [];
  if (!order || !payment) throw saleNotFound();
  const { voided, paid_by_code } = messages.counterSale;
  if (order.state === 'cancelled') throw conflict('sale_void', voided);
  if (doorPaymentOf(order.known.facts) === 'paid') throw conflict('paid_by_code', paid_by_code);
  if (order.state !== 'awaiting_payment') return;
  const checkouts: CheckoutModuleService = container.resolve(CHECKOUT_MODULE);
  if ((await checkouts.endDoorPayment(order_id)) === 'paid') throw conflict('paid_by_code', paid_by_code);
  await capturePaymentWorkflow(container).run({
    input: { payment_id: payment.id, captured_by: actor_id },
  });
}
