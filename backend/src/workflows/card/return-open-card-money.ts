import type { MedusaContainer } from '@medusajs/framework/types';
import { Modules } from '@medusajs/framework/utils';
import type Stripe from 'stripe';
import { CARD_ACCOUNT } from '../../lib/cards/limits';
import { askStripe } from '../../lib/cards/stripe';
import { roundDong, sumDong } from '../../lib/money';
import { BANK_TRANSACTION_MODULE } from '../../modules/bank-transaction';
import type BankTransactionModuleService from '../../modules/bank-transaction/service';

const PATIENCE = 15;

/**
 * Sends back what was taken from a card and belongs to no order: it came after the deadline, or twice, or for an order that was
 * cancelled before. The key is what had been sent back until then, so a repetition after a crash sends nothing twice.
 * What cannot be sent back stays an open question for a person.
 */
export async function returnOpenCardMoney(container: MedusaContainer, id: string): Promise<void> {
  await container
    .resolve(Modules.LOCKING)
    .execute(`card-money:${id}`, () => sendBack(container, id), { timeout: PATIENCE });
}

async function sendBack(container: MedusaContainer, id: string): Promise<void> {
  const bank: BankTransactionModuleService = container.resolve(BANK_TRANSACTION_MODULE);
  const taken = await bank.retrieveBankTransaction(id);
  const open = roundDong(Number(taken.open_amount));
  if (open === 0 || !taken.matched_at || taken.account !== CARD_ACCOUNT) return;
  const before = taken.returned_amount;
  const sent = await sentBack(taken.sender_id, id);
  if (sent.amount > before) {
    await bank.closeReturned(id, { before, returned: sent.amount - before, reference: sent.reference });
    return;
  }
  const refund = await askStripe((stripe) =>
    stripe.refunds.create(
      { payment_intent: taken.sender_id, amount: open, metadata: { bank_transaction_id: id } },
      { idempotencyKey: `open:${id}:${before}` },
    ),
  );
  if (isLost(refund)) return;
  await bank.closeReturned(id, { before, returned: refund.amount, reference: refund.id });
}

/** What Stripe knows to have gone back of this money already: its idempotency keys live for a day only. */
async function sentBack(payment_intent: string, id: string) {
  const { data } = await askStripe((stripe) => stripe.refunds.list({ payment_intent, limit: 100 }));
  const ours = data.filter((one) => one.metadata?.bank_transaction_id === id && !isLost(one));
  return { amount: sumDong(ours.map(({ amount }) => amount)), reference: ours[0]?.id ?? '' };
}

function isLost({ status }: Stripe.Refund): boolean {
  return status === 'failed' || status === 'canceled';
}
