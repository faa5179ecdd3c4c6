import type { MedusaContainer } from '@medusajs/framework/types';
import { refundText } from '../../lib/after-sale/refund-text';
import { AfterSaleRules } from '../../lib/after-sale/rules';
import { readOrderAfterSale } from '../../lib/after-sale/sold-order';
import { now } from '../../lib/clock';
import { AFTER_SALE_MODULE } from '../../modules/after-sale';
import type AfterSaleModuleService from '../../modules/after-sale/service';
import { BANK_TRANSACTION_MODULE } from '../../modules/bank-transaction';
import type BankTransactionModuleService from '../../modules/bank-transaction/service';
import type { Decision } from '../../modules/bank-transaction/service';
import { CHECKOUT_MODULE } from '../../modules/checkout';
import type CheckoutModuleService from '../../modules/checkout/service';

/**
 * Does what follows from a decision about open money: credits the order, or owes the refund. Every part can be repeated, so the
 * sweeper finishes what a crash broke off. Answers the request that took money and is to be settled.
 */
export async function finishDecision(container: MedusaContainer, decision: Decision): Promise<string | null> {
  if (decision.kind === 'attach') return attach(container, decision);
  if (decision.kind === 'refund') await oweRefund(container, decision);
  return null;
}

async function attach(
  container: MedusaContainer,
  { id, bank_transaction_id, amount, payment_request_id }: Decision,
): Promise<string> {
  if (!payment_request_id) throw new Error(`Decision ${id} attaches money to nothing.`);
  const checkouts: CheckoutModuleService = container.resolve(CHECKOUT_MODULE);
  const bank: BankTransactionModuleService = container.resolve(BANK_TRANSACTION_MODULE);
  const at = now();
  const { credited } = await checkouts.credit(payment_request_id, {
    bank_transaction_id,
    decision_id: id,
    amount,
    by_hand: false,
    at,
  });
  await bank.finishDecision(id, { returned: amount - credited, at });
  return payment_request_id;
}

async function oweRefund(container: MedusaContainer, decision: Decision): Promise<void> {
  const { id, order_id, amount, actor } = decision;
  const order = order_id ? await readOrderAfterSale(container, order_id) : null;
  if (!order) throw new Error(`Decision ${id} refunds an order that is gone.`);
  const afterSale: AfterSaleModuleService = container.resolve(AFTER_SALE_MODULE);
  const bank: BankTransactionModuleService = container.resolve(BANK_TRANSACTION_MODULE);
  const at = now();
  const refund = {
    order_id: order.id,
    checkout_id: order.checkout_id,
    seller_id: order.seller_id,
    payee: order.payee,
    method: 'transfer' as const,
    source: 'bank_transaction' as const,
    source_id: id,
    amount,
    refund_account: null,
    transfer_text: refundText(order.checkout_code),
    due_at: at,
    due_by: AfterSaleRules.on(at).refundBy(at),
  };
  await afterSale.oweOnce(refund, actor);
  await bank.finishDecision(id, { returned: 0, at });
}
