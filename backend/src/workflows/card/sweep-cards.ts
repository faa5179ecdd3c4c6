import type { MedusaContainer } from '@medusajs/framework/types';
import { ContainerRegistrationKeys } from '@medusajs/framework/utils';
import Stripe from 'stripe';
import { CARD_ACCOUNT, CARD_CONNECTOR } from '../../lib/cards/limits';
import { askStripe, cardsOn } from '../../lib/cards/stripe';
import { now } from '../../lib/clock';
import { mendEach } from '../../lib/mend-each';
import { AFTER_SALE_MODULE } from '../../modules/after-sale';
import type AfterSaleModuleService from '../../modules/after-sale/service';
import { BANK_TRANSACTION_MODULE } from '../../modules/bank-transaction';
import type BankTransactionModuleService from '../../modules/bank-transaction/service';
import { CARD_PAYMENT_MODULE } from '../../modules/card-payment';
import type CardPaymentModuleService from '../../modules/card-payment/service';
import { CHECKOUT_MODULE } from '../../modules/checkout';
import type CheckoutModuleService from '../../modules/checkout/service';
import { handleCardEvent } from './handle-card-event';
import { payCardRefund } from './pay-card-refund';
import { reconcileCardPayment } from './reconcile-card-payment';
import { returnOpenCardMoney } from './return-open-card-money';

/** A webhook that has not come by then is not waited for. */
const ASK_AFTER_MS = 20_000;

/** What one round found and mended. */
export interface CardSweep {
  events_followed: number;
  payments_asked: number;
  refunds_paid: number;
  money_returned: number;
}

/**
 * Makes true of cards what events, processes and Stripe's own silence may have left undone (D11): follows events that were written down,
 * asks about pages of which nothing was heard, closes those whose orders wait no more, sends back what is due. May run anywhere, twice
 * at once; does nothing in a market without cards.
 */
export async function sweepCards(container: MedusaContainer): Promise<CardSweep> {
  const nothing = { events_followed: 0, payments_asked: 0, refunds_paid: 0, money_returned: 0 };
  if (!cardsOn()) return nothing;
  const cards: CardPaymentModuleService = container.resolve(CARD_PAYMENT_MODULE);
  const afterSale: AfterSaleModuleService = container.resolve(AFTER_SALE_MODULE);
  const sweep = {
    events_followed: await mendEach(container, await cards.listUndone(), handleCardEvent),
    payments_asked: await askAboutPages(container, cards),
    refunds_paid: await mendEach(container, await afterSale.listCardDue(null), payCardRefund),
    money_returned: await mendEach(container, await openCardMoney(container), returnOpenCardMoney),
  };
  const found = Object.entries(sweep).filter(([, count]) => count > 0);
  if (found.length > 0) {
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .info(`Swept cards: ${found.map(([what, count]) => `${count} ${what}`).join(', ')}`);
  }
  return sweep;
}

async function askAboutPages(container: MedusaContainer, cards: CardPaymentModuleService): Promise<number> {
  const checkouts: CheckoutModuleService = container.resolve(CHECKOUT_MODULE);
  const open = await cards.listToAsk(now());
  const requests = await checkouts.listPaymentRequests(
    { id: open.map(({ payment_request_id }) => payment_request_id) },
    { select: ['id', 'state'], take: null },
  );
  const awaited = new Set(requests.filter(({ state }) => state === 'awaiting').map(({ id }) => id));
  const long = new Set((await cards.listToAsk(new Date(now().getTime() - ASK_AFTER_MS))).map(({ id }) => id));
  const over = open.filter(({ payment_request_id }) => !awaited.has(payment_request_id));
  const unheard = open.filter(
    ({ id, payment_request_id }) => awaited.has(payment_request_id) && long.has(id),
  );
  return mendEach(
    container,
    [...over.map(({ id }) => ({ id, end: true })), ...unheard.map(({ id }) => ({ id, end: false }))],
    async (_, { id, end }) => {
      if (end) await closePage(cards, id);
      await reconcileCardPayment(container, id);
    },
  );
}

/** Nobody shall pay there any more. A page on which somebody has paid cannot be closed, and what came of it is asked next. */
async function closePage(cards: CardPaymentModuleService, id: string): Promise<void> {
  const { session_id } = await cards.retrieveCardPayment(id, { select: ['id', 'session_id'] });
  await askStripe((stripe) => stripe.checkout.sessions.expire(session_id)).catch((error) => {
    if (!(error instanceof Stripe.errors.StripeInvalidRequestError)) throw error;
  });
}

async function openCardMoney(container: MedusaContainer): Promise<string[]> {
  const bank: BankTransactionModuleService = container.resolve(BANK_TRANSACTION_MODULE);
  const open = { connector: CARD_CONNECTOR, account: CARD_ACCOUNT, open_amount: { $gt: 0 } };
  const rows = await bank.listBankTransactions(open, { select: ['id'], take: 100 });
  return rows.map(({ id }) => id);
}
