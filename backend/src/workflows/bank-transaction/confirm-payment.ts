import type { MedusaContainer } from '@medusajs/framework/types';
import { now } from '../../lib/clock';
import { conflict, forbidden, notFound } from '../../lib/errors';
import { messages } from '../../messages';
import { BANK_TRANSACTION_MODULE } from '../../modules/bank-transaction';
import type BankTransactionModuleService from '../../modules/bank-transaction/service';
import type { NewDecision } from '../../modules/bank-transaction/service';
import { BY_HAND } from '../../modules/bank-transaction/sources';
import { CHECKOUT_MODULE } from '../../modules/checkout';
import type CheckoutModuleService from '../../modules/checkout/service';
import type { OrderTransfer } from '../../modules/checkout/service';
import { type AccountOwner, moneyOf } from './account-owner';
import { decideBankTransaction } from './decide-bank-transaction';
import { matchBankTransaction } from './match-bank-transaction';
import { receiveBankTransactionWorkflow } from './receive-bank-transaction';

export interface ConfirmPayment {
  order_id: string;
  owner: Pick<AccountOwner, 'payee'>;
  /** The bank's, as the person sees it in the banking app. */
  reference: string;
  actor: NewDecision['actor'];
}

/**
 * Somebody who looks into the account says that an order's money is there. It is written down as money told of by hand and takes the
 * usual way; when the bank tells of it later, that is the same money. Money that the bank told of already and that found
 * no order is attached instead. Saying it twice changes nothing.
 * @throws MarketError 404 for an order that no transfer pays for, 403 when the account is somebody else's, 409 when the order waits for no
 *   money any more, or the reference is that of other money
 */
export async function confirmPayment(
  container: MedusaContainer,
  { order_id, owner, reference, actor }: ConfirmPayment,
): Promise<void> {
  const request = await requestFor(container, order_id);
  if (request.payee !== owner.payee)
    throw forbidden('paid_to_platform', messages.bankTransaction.by_platform);
  const bank: BankTransactionModuleService = container.resolve(BANK_TRANSACTION_MODULE);
  const sender_id = `${request.id} ${reference}`;
  const [before] = await bank.listBankTransactions({ connector: BY_HAND, sender_id }, { take: 1 });
  if (before?.state === 'matched') return;
  if (request.state !== 'awaiting') {
    throw conflict(
      `request_${request.state}`,
      messages.bankTransaction.request_is[request.state](request.code),
    );
  }
  const attach = (known: KnownMoney) => attachKnown(container, known, request, actor);
  const same = { ...moneyOf(request), reference, direction: 'in' as const, same_as: null };
  const [known] = await bank.listBankTransactions(same, { take: 1 });
  if (known && known.sender_id !== sender_id) return attach(known);
  await receiveBankTransactionWorkflow(container).run({
    input: {
      connector: BY_HAND,
      sender_id,
      direction: 'in',
      bank_bin: request.bank_bin,
      account: request.account,
      sub_account: null,
      amount: request.open,
      content: request.transfer_text,
      reference,
      received_at: now(),
      message: { confirmed_by: actor },
    },
  });
  const [told] = await bank.listBankTransactions({ connector: BY_HAND, sender_id }, { take: 1 });
  if (!told) throw new Error(`The money of ${sender_id} was not written down.`);
  if (!told.same_as) return matchBankTransaction(container, told.id);
  return attach(await bank.retrieveBankTransaction(told.same_as));
}

interface KnownMoney {
  id: string;
  open_amount: unknown;
  checkout_code: string | null;
}

/** The bank has told of this money: what is open of it is the order's. */
async function attachKnown(
  container: MedusaContainer,
  known: KnownMoney,
  request: OrderTransfer,
  actor: ConfirmPayment['actor'],
): Promise<void> {
  if (Number(known.open_amount) === 0) {
    const code = known.checkout_code ?? messages.bankTransaction.elsewhere;
    throw conflict('money_known', messages.bankTransaction.known_money(code));
  }
  await decideBankTransaction(container, {
    id: known.id,
    owner: { payee: request.payee, account: request.account, bank_bin: request.bank_bin },
    wanted: { kind: 'attach', checkout_code: request.code },
    actor,
  });
}

async function requestFor(container: MedusaContainer, orderId: string) {
  const checkouts: CheckoutModuleService = container.resolve(CHECKOUT_MODULE);
  const request = await checkouts.findByOrder(orderId);
  if (!request) throw notFound('order_not_found', messages.order.not_found);
  return request;
}
