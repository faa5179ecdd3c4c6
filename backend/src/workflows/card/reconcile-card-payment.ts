import type { MedusaContainer } from '@medusajs/framework/types';
import { ContainerRegistrationKeys } from '@medusajs/framework/utils';
import type Stripe from 'stripe';
import { CARD_ACCOUNT, CARD_CONNECTOR } from '../../lib/cards/limits';
import { askStripe, CURRENCY } from '../../lib/cards/stripe';
import { now } from '../../lib/clock';
import { BANK_TRANSACTION_MODULE } from '../../modules/bank-transaction';
import type BankTransactionModuleService from '../../modules/bank-transaction/service';
import { CARD_PAYMENT_MODULE } from '../../modules/card-payment';
import type CardPaymentModuleService from '../../modules/card-payment/service';
import { matchBankTransaction } from '../bank-transaction/match-bank-transaction';
import { returnOpenCardMoney } from './return-open-card-money';

/**
 * Asks Stripe how a card payment stands and makes ours agree. Whatever woke us (an event, in whatever order; the sweeper) says only
 * that it is worth asking, so an old or repeated event cannot undo a newer one. Money that was taken goes the way of all money: written
 * down once under the PaymentIntent's id, matched by code, account and amount, decided by the one compare-and-set on the request.
 */
export async function reconcileCardPayment(container: MedusaContainer, id: string): Promise<void> {
  const cards: CardPaymentModuleService = container.resolve(CARD_PAYMENT_MODULE);
  const known = await cards.retrieveCardPayment(id);
  const session = await askStripe((stripe) =>
    stripe.checkout.sessions.retrieve(known.session_id, { expand: ['payment_intent'] }),
  );
  const intent = typeof session.payment_intent === 'object' ? session.payment_intent : null;
  await cards.updateCardPayments({
    id,
    intent_id: intent?.id ?? known.intent_id,
    refusal: refusalOf(intent),
    asked_at: now(),
  });
  if (intent?.status === 'succeeded') {
    await takeMoney(container, known.checkout_code, intent);
    await cards.move(id, 'succeeded');
  } else if (session.status === 'expired') {
    await cards.move(id, 'ended');
  }
}

async function takeMoney(
  container: MedusaContainer,
  code: string,
  intent: Stripe.PaymentIntent,
): Promise<void> {
  const bank: BankTransactionModuleService = container.resolve(BANK_TRANSACTION_MODULE);
  const { amount_received, currency, created, latest_charge, status } = intent;
  if (currency !== CURRENCY) {
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .error(
        `Stripe took ${amount_received} ${currency} for ${code} (${intent.id}): this market sells in đồng.`,
      );
  }
  await bank.record({
    connector: CARD_CONNECTOR,
    sender_id: intent.id,
    direction: 'in',
    bank_bin: null,
    // What is not in đồng pays for nothing here: it stands as an open question.
    account: currency === CURRENCY ? CARD_ACCOUNT : `${CARD_ACCOUNT} ${currency}`,
    sub_account: null,
    amount: amount_received,
    content: code,
    reference: typeof latest_charge === 'string' ? latest_charge : (latest_charge?.id ?? ''),
    received_at: new Date(created * 1000),
    message: { id: intent.id, amount_received, currency, status },
  });
  const of = { connector: CARD_CONNECTOR, sender_id: intent.id };
  const [told] = await bank.listBankTransactions(of, { select: ['id'], take: 1 });
  if (!told) throw new Error(`The money of ${intent.id} was written down a moment ago.`);
  await matchBankTransaction(container, told.id);
  await returnOpenCardMoney(container, told.id);
}

/** A card that was refused leaves its reason at the PaymentIntent until another one is tried. */
function refusalOf(intent: Stripe.PaymentIntent | null): string | null {
  if (intent?.status !== 'requires_payment_method') return null;
  const error = intent.last_payment_error;
  return error?.decline_code ?? error?.code ?? null;
}
