import type { MedusaContainer } from '@medusajs/framework/types';
import type { BankDecisionKind, DecideBankTransactionRequest } from '../../contract';
import { CARD_ACCOUNT } from '../../lib/cards/limits';
import { now } from '../../lib/clock';
import { conflict, invalidInput, notFound } from '../../lib/errors';
import { messages } from '../../messages';
import { BANK_TRANSACTION_MODULE } from '../../modules/bank-transaction';
import type BankTransactionModuleService from '../../modules/bank-transaction/service';
import type { NewDecision } from '../../modules/bank-transaction/service';
import { CHECKOUT_MODULE } from '../../modules/checkout';
import type CheckoutModuleService from '../../modules/checkout/service';
import type { AwaitedTransfer } from '../../modules/checkout/service';
import { settleRequests } from '../checkout/settle-requests';
import { type AccountOwner, moneyOf } from './account-owner';
import { decisionsFor } from './decisions-for';
import { finishDecision } from './finish-decision';

export interface DecideBankTransaction {
  id: string;
  owner: AccountOwner;
  wanted: DecideBankTransactionRequest;
  actor: NewDecision['actor'];
}

/**
 * A person decides what becomes of money that waits. All that is open goes the same way; what an order does not take is open
 * again. The first who decides wins.
 * @throws MarketError 404 for money on another account, 409 when nothing is open any more or the order no longer waits for money,
 *   400 for a code that is none of this owner's
 */
export async function decideBankTransaction(
  container: MedusaContainer,
  { id, owner, wanted, actor }: DecideBankTransaction,
): Promise<void> {
  const bank: BankTransactionModuleService = container.resolve(BANK_TRANSACTION_MODULE);
  const [money] = await bank.listBankTransactions({ id, ...moneyOf(owner) }, { take: 1 });
  if (!money) throw notFound('bank_transaction_not_found', messages.bankTransaction.not_found);
  const own = money.checkout_code ? await requestOf(container, money.checkout_code, owner) : undefined;
  const may: BankDecisionKind[] = decisionsFor({
    open_amount: Number(money.open_amount),
    kept: money.kept_at !== null,
    has_buyer: own !== undefined,
  });
  if (!may.includes(wanted.kind))
    throw conflict('bank_transaction_settled', messages.bankTransaction.not_now);
  const target = wanted.kind === 'attach' ? await awaitedBy(container, wanted.checkout_code, owner) : null;
  const decision = await bank.decide(id, {
    kind: wanted.kind,
    payment_request_id: target?.id ?? null,
    order_id: wanted.kind === 'refund' ? (own?.order_ids[0] ?? null) : null,
    reference: wanted.kind === 'return' ? wanted.reference : null,
    note: wanted.kind === 'set_aside' ? wanted.note : null,
    actor,
    at: now(),
  });
  if (!decision) throw conflict('bank_transaction_settled', messages.bankTransaction.not_now);
  const credited = await finishDecision(container, decision);
  if (credited) await settleRequests(container, [credited]);
}

/** The request of this owner under a code, whatever became of it. */
async function requestOf(container: MedusaContainer, code: string, owner: AccountOwner) {
  const checkouts: CheckoutModuleService = container.resolve(CHECKOUT_MODULE);
  const named = await checkouts.findByCodes([code]);
  return named.find(({ payee, account }) => payee === owner.payee && account !== CARD_ACCOUNT);
}

async function awaitedBy(
  container: MedusaContainer,
  code: string,
  owner: AccountOwner,
): Promise<AwaitedTransfer> {
  const request = await requestOf(container, code, owner);
  if (!request) {
    const message = messages.bankTransaction.unknown_code(code);
    throw invalidInput([{ field: 'checkout_code', code: 'unknown_code', message }]);
  }
  if (request.state !== 'awaiting') {
    throw conflict(`request_${request.state}`, messages.bankTransaction.request_is[request.state](code));
  }
  return request;
}
