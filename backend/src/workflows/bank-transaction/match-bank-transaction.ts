import type { MedusaContainer } from '@medusajs/framework/types';
import { findCheckoutCodes } from '../../lib/checkout-code';
import { now } from '../../lib/clock';
import { roundDong } from '../../lib/money';
import { BANK_TRANSACTION_MODULE } from '../../modules/bank-transaction';
import type BankTransactionModuleService from '../../modules/bank-transaction/service';
import { BY_HAND } from '../../modules/bank-transaction/sources';
import { CHECKOUT_MODULE } from '../../modules/checkout';
import type CheckoutModuleService from '../../modules/checkout/service';
import { settleRequests } from '../checkout/settle-requests';
import { chooseRequest } from './choose-request';

/**
 * Takes a written-down bank message for what it is: money for a request, or a question for a person. Repeating it changes
 * nothing, so the subscriber and the sweeper may both try.
 */
export async function matchBankTransaction(container: MedusaContainer, id: string): Promise<void> {
  const bank: BankTransactionModuleService = container.resolve(BANK_TRANSACTION_MODULE);
  const [told] = await bank.listBankTransactions({ id }, { take: 1 });
  if (!told || told.matched_at) return;
  const amount = roundDong(Number(told.amount));
  const nobody = { checkout_code: null, payment_request_id: null };
  if (told.direction === 'out' || amount === 0 || told.same_as) {
    await bank.conclude(id, { ...nobody, state: 'ignored', open_amount: 0 }, now());
    return;
  }

  const checkouts: CheckoutModuleService = container.resolve(CHECKOUT_MODULE);
  const named = await checkouts.findByCodes(findCheckoutCodes(told.content));
  const request = chooseRequest({ ...told, amount }, named);
  if (!request) {
    // The code is kept even when the account is wrong: it tells the person where to look.
    const hint = { ...nobody, checkout_code: named[0]?.checkout_code ?? null };
    const state = named.length > 0 ? 'wrong_account' : 'unknown';
    await bank.conclude(id, { ...hint, state, open_amount: amount }, now());
    return;
  }

  const { outcome, credited } = await checkouts.credit(request.id, {
    bank_transaction_id: id,
    decision_id: null,
    amount,
    by_hand: told.connector === BY_HAND,
    at: now(),
  });
  const { checkout_code, bank_bin } = request;
  const ours = { checkout_code, bank_bin, payment_request_id: request.id };
  await bank.conclude(id, { ...ours, state: outcome, open_amount: amount - credited }, now());
  // Also after a short one: the clock may have ended the request since the credit, and have looked for its money too early.
  if (credited > 0) await settleRequests(container, [request.id]);
}
