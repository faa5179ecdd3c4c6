import type { Logger, MedusaContainer } from '@medusajs/framework/types';
import { ContainerRegistrationKeys, Modules } from '@medusajs/framework/utils';
import { capturePaymentWorkflow } from '@medusajs/medusa/core-flows';
import { now } from '../../lib/clock';
import { sumDong } from '../../lib/money';
import { AFTER_SALE_MODULE } from '../../modules/after-sale';
import type AfterSaleModuleService from '../../modules/after-sale/service';
import { BANK_TRANSACTION_MODULE } from '../../modules/bank-transaction';
import type BankTransactionModuleService from '../../modules/bank-transaction/service';
import { CHECKOUT_MODULE } from '../../modules/checkout';
import type CheckoutModuleService from '../../modules/checkout/service';
import { refundOpenMoney } from '../bank-transaction/refund-open-money';
import { handOver } from '../counter-sale/hand-over';
import { bookMovements } from '../order/book-movements';
import { cancelUnpaidOrder } from '../order/cancel-unpaid-order';
import { releaseVouchers } from '../voucher/release-vouchers';
import { oweCancelled } from './lib/owe-cancelled';
import { collectionOf, readSettlement, type Settlement } from './lib/settlement';
import { shareCredits } from './lib/share-credits';

/** Seconds to wait for somebody else who is settling the same request. */
const PATIENCE = 30;

/** Whoever settles a request, or moves the money of its orders, holds this. */
export function requestLock(requestId: string): string {
  return `payment-request:${requestId}`;
}

/**
 * Does what follows from a request that was paid, expired or cancelled: captures its orders, or cancels them and frees
 * their goods; money that no order keeps is opened, also when an order is cancelled long after. Every part can be repeated;
 * what fails is logged and left to the sweeper (D11). Answers how many are done.
 */
export async function settleRequests(container: MedusaContainer, requestIds: string[]): Promise<number> {
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER);
  let done = 0;
  for (const id of requestIds) {
    try {
      await settleRequest(container, id);
      done += 1;
    } catch (error) {
      complain(logger, id, error);
    }
  }
  return done;
}

/** One request, as `settleRequests` does. @throws whatever kept it from being settled */
export async function settleRequest(container: MedusaContainer, id: string): Promise<void> {
  const locking = container.resolve(Modules.LOCKING);
  const paid = await locking.execute(requestLock(id), () => settle(container, id), { timeout: PATIENCE });
  for (const orderId of paid) await handOver(container, orderId);
}

/** Answers the orders that a door's code has paid for: at a counter they are handed over then. */
async function settle(container: MedusaContainer, id: string): Promise<string[]> {
  const settlement = await readSettlement(container, id);
  if (!settlement || settlement.state === 'awaiting') return [];
  const checkouts: CheckoutModuleService = container.resolve(CHECKOUT_MODULE);
  if (!settlement.settled && settlement.state === 'paid') await captureOrders(container, settlement);
  // Who did not pay by code at the door pays in cash: the order lives on.
  if (!settlement.settled && settlement.state !== 'paid' && settlement.purpose === 'checkout') {
    await releaseOrders(container, settlement);
  }
  await openReturned(container, settlement);
  // Again, too: an order that was cancelled after this moment has to be looked at once more.
  await checkouts.updatePaymentRequests({ id, settled_at: now() });
  const atDoor = settlement.state === 'paid' && settlement.purpose === 'door';
  return atDoor ? settlement.orders.map((order) => order.id) : [];
}

/** An order that was cancelled before its money came cannot take it. */
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
    if (paid.captured_at) await bookMovements(container, order.id);
    else await capturePaymentWorkflow(container).run({ input: { payment_id: paid.id } });
  }
}

/** Nothing was captured, so the native workflow writes no refund; it cancels and frees the goods. Vouchers come back too. */
async function releaseOrders(container: MedusaContainer, { orders }: Settlement): Promise<void> {
  for (const order of orders) {
    if (order.canceled_at !== null) continue;
    await cancelUnpaidOrder(container, order.id);
    await releaseVouchers(container, order.id);
  }
}

/**
 * Money of a request that came to nothing, or of an order that is cancelled, is a person's to give back: open, or a refund that falls
 * due where somebody cancelled. What stands on the list of refunds already is not opened a second time.
 */
async function openReturned(container: MedusaContainer, settlement: Settlement): Promise<void> {
  const { id, state, orders } = settlement;
  const cancelled = await oweCancelled(container, settlement);
  const refunded = await refundedOrders(container, orders);
  const gone = (state === 'paid' ? orders.filter(({ canceled_at }) => canceled_at !== null) : orders).filter(
    (order) => !refunded.has(order.id),
  );
  if (gone.length === 0) return;
  const checkouts: CheckoutModuleService = container.resolve(CHECKOUT_MODULE);
  const bank: BankTransactionModuleService = container.resolve(BANK_TRANSACTION_MODULE);
  const taken = await checkouts.listPaymentCredits(
    { payment_request_id: id, amount: { $gt: 0 } },
    { select: ['bank_transaction_id', 'amount'], order: { id: 'ASC' }, take: null },
  );
  for (const { bank_transaction_id, kept } of shareCredits(taken, sumDong(gone.map((one) => one.amount)))) {
    await bank.openExcept(bank_transaction_id, id, kept);
    if (cancelled) await refundOpenMoney(container, bank_transaction_id, cancelled);
  }
}

async function refundedOrders(
  container: MedusaContainer,
  orders: Settlement['orders'],
): Promise<Set<string>> {
  const afterSale: AfterSaleModuleService = container.resolve(AFTER_SALE_MODULE);
  const refunds = await afterSale.listRefundDues(
    { order_id: orders.map((order) => order.id), source: ['return', 'cancellation', 'weighing'] },
    { select: ['order_id'], take: null },
  );
  return new Set(refunds.map(({ order_id }) => order_id));
}

function complain(logger: Logger, id: string, error: unknown): void {
  const reason = typeof error === 'object' && error !== null && 'message' in error ? error.message : error;
  logger.warn(`Payment request ${id} is not settled yet; it will be tried again: ${reason}`);
}
