import type { Logger, MedusaContainer } from '@medusajs/framework/types';
import { ContainerRegistrationKeys, Modules } from '@medusajs/framework/utils';
import { cancelOrderWorkflow, capturePaymentWorkflow } from '@medusajs/medusa/core-flows';
import { now } from '../../lib/clock';
import { BANK_TRANSACTION_MODULE } from '../../modules/bank-transaction';
import type BankTransactionModuleService from '../../modules/bank-transaction/service';
import { CHECKOUT_MODULE } from '../../modules/checkout';
import type CheckoutModuleService from '../../modules/checkout/service';
import { collectionOf, readSettlement, type Settlement } from './lib/settlement';

/** Seconds to wait for somebody else who is settling the same request. */
const PATIENCE = 30;

/**
 * Does what follows from a request that was paid, expired or cancelled: captures its orders, or cancels them and frees
 * their goods. Every part can be repeated; what fails is logged and left to the sweeper (D11). Answers how many are done.
 */
export async function settleRequests(container: MedusaContainer, requestIds: string[]): Promise<number> {
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER);
  const locking = container.resolve(Modules.LOCKING);
  let done = 0;
  for (const id of requestIds) {
    try {
      await locking.execute(`payment-request:${id}`, () => settle(container, id), { timeout: PATIENCE });
      done += 1;
    } catch (error) {
      complain(logger, id, error);
    }
  }
  return done;
}

async function settle(container: MedusaContainer, id: string): Promise<void> {
  const settlement = await readSettlement(container, id);
  if (!settlement || settlement.settled || settlement.state === 'awaiting') return;
  if (settlement.state === 'paid') await captureOrders(container, settlement);
  else await releaseOrders(container, settlement);
  const checkouts: CheckoutModuleService = container.resolve(CHECKOUT_MODULE);
  await checkouts.updatePaymentRequests({ id, settled_at: now() });
}

/** An order that was cancelled before its money came cannot take it: the money is a person's to give back. */
async function captureOrders(container: MedusaContainer, { id, orders }: Settlement): Promise<void> {
  const payments = container.resolve(Modules.PAYMENT);
  for (const order of orders) {
    if (order.canceled_at !== null) continue;
    const collection = collectionOf(order);
    if (!collection) throw new Error(`Order ${order.id} has no payment session.`);
    const paid =
      collection.payment ??
      (await payments.authorizePaymentSession(collection.session_id, { payment_request_id: id }));
    if (!paid) throw new Error(`The payment session of order ${order.id} refused its money.`);
    if (paid.captured_at) continue;
    await capturePaymentWorkflow(container).run({ input: { payment_id: paid.id } });
  }
  const bank: BankTransactionModuleService = container.resolve(BANK_TRANSACTION_MODULE);
  if (orders.every(({ canceled_at }) => canceled_at !== null)) await bank.reopen(id);
}

/** Nothing was captured, so the native workflow writes no refund; it cancels and frees the goods. */
async function releaseOrders(container: MedusaContainer, { id, orders }: Settlement): Promise<void> {
  for (const order of orders) {
    if (order.canceled_at !== null) continue;
    await cancelOrderWorkflow(container).run({ input: { order_id: order.id } });
  }
  const bank: BankTransactionModuleService = container.resolve(BANK_TRANSACTION_MODULE);
  await bank.reopen(id);
}

function complain(logger: Logger, id: string, error: unknown): void {
  const reason = typeof error === 'object' && error !== null && 'message' in error ? error.message : error;
  logger.warn(`Payment request ${id} is not settled yet; it will be tried again: ${reason}`);
}
