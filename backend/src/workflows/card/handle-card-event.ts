import type { MedusaContainer } from '@medusajs/framework/types';
import { ContainerRegistrationKeys } from '@medusajs/framework/utils';
import { CARD_ACCOUNT, CARD_CONNECTOR } from '../../lib/cards/limits';
import { now } from '../../lib/clock';
import { messages } from '../../messages';
import { AFTER_SALE_MODULE } from '../../modules/after-sale';
import type AfterSaleModuleService from '../../modules/after-sale/service';
import { BANK_TRANSACTION_MODULE } from '../../modules/bank-transaction';
import type BankTransactionModuleService from '../../modules/bank-transaction/service';
import { CARD_PAYMENT_MODULE } from '../../modules/card-payment';
import type CardPaymentModuleService from '../../modules/card-payment/service';
import { matchUnmatched } from '../bank-transaction/match-unmatched';
import { payCardRefund } from './pay-card-refund';
import { reconcileCardPayment } from './reconcile-card-payment';

/** Of an event's object, what tells whom it is about. */
interface Subject {
  id?: string;
  object?: string;
  amount?: number;
  status?: string | null;
  metadata?: Record<string, string> | null;
}

/**
 * Does what follows from an event: it only says where to look. What a payment or a refund has come to is asked of Stripe, so events may
 * come twice, late and in any order. One that is about nothing of ours is done with at once.
 */
export async function handleCardEvent(container: MedusaContainer, id: string): Promise<void> {
  const cards: CardPaymentModuleService = container.resolve(CARD_PAYMENT_MODULE);
  const told = await cards.retrieveCardEvent(id);
  if (told.done_at) return;
  await follow(container, told.type, subjectOf(told.message));
  await cards.updateCardEvents({ id, done_at: now() });
}

async function follow(container: MedusaContainer, type: string, subject: Subject): Promise<void> {
  if (type.startsWith('charge.dispute.')) {
    const logger = container.resolve(ContainerRegistrationKeys.LOGGER);
    logger.error(`A card payment is disputed, which only the operator can answer: ${type} ${subject.id}`);
  } else if (subject.object === 'refund') {
    await followRefund(container, subject);
  } else {
    await followPayment(container, subject);
  }
}

async function followPayment(container: MedusaContainer, { metadata }: Subject): Promise<void> {
  const cards: CardPaymentModuleService = container.resolve(CARD_PAYMENT_MODULE);
  const of = { payment_request_id: metadata?.payment_request_id ?? '' };
  const [payment] = await cards.listCardPayments(of, { select: ['id'], take: 1 });
  if (payment) await reconcileCardPayment(container, payment.id);
}

/** A refund that failed after we had taken it for done is money at the platform again: an open question for a person. */
async function followRefund(container: MedusaContainer, subject: Subject): Promise<void> {
  const service: AfterSaleModuleService = container.resolve(AFTER_SALE_MODULE);
  const refundId = subject.metadata?.refund_due_id ?? '';
  const [due] = await service.listRefundDues({ id: refundId }, { select: ['id', 'state'], take: 1 });
  if (due?.state === 'due') return payCardRefund(container, due.id);
  const ours = due?.state === 'paid' || subject.metadata?.bank_transaction_id !== undefined;
  if (subject.status === 'failed' && ours) await askAboutFailed(container, subject);
}

async function askAboutFailed(container: MedusaContainer, { id = '', amount = 0 }: Subject): Promise<void> {
  const bank: BankTransactionModuleService = container.resolve(BANK_TRANSACTION_MODULE);
  await bank.record({
    connector: CARD_CONNECTOR,
    sender_id: id,
    direction: 'in',
    bank_bin: null,
    account: `${CARD_ACCOUNT} refund`,
    sub_account: null,
    amount,
    content: messages.checkout.card.refund_failed,
    reference: id,
    received_at: now(),
    message: { id, amount, status: 'failed' },
  });
  await matchUnmatched(container);
}

function subjectOf(message: Record<string, unknown>): Subject {
  const { data } = message as { data?: { object?: Subject } };
  return data?.object ?? {};
}
