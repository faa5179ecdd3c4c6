import type { MedusaContainer } from '@medusajs/framework/types';
import { ContainerRegistrationKeys, Modules } from '@medusajs/framework/utils';
import Stripe from 'stripe';
import { readOrderAfterSale } from '../../lib/after-sale/sold-order';
import { askStripe } from '../../lib/cards/stripe';
import { now } from '../../lib/clock';
import { mendEach } from '../../lib/mend-each';
import { AFTER_SALE_MODULE } from '../../modules/after-sale';
import type AfterSaleModuleService from '../../modules/after-sale/service';
import { CARD_PAYMENT_MODULE } from '../../modules/card-payment';
import type CardPaymentModuleService from '../../modules/card-payment/service';
import { REFUND_PAID } from '../refund/pay-refund';
import { recordRefund } from '../refund/record-refund';

const PATIENCE = 15;
const BY_ITSELF = { kind: 'clock', id: 'stripe' } as const;

/**
 * Sends a refund that is due back to the card, by Stripe; it is paid when Stripe says that it succeeded, and Medusa's payment follows.
 * Can be repeated until done. Where the card does not take it back, it becomes a transfer, which a person makes.
 */
export async function payCardRefund(container: MedusaContainer, refundId: string): Promise<void> {
  await container
    .resolve(Modules.LOCKING)
    .execute(`card-refund:${refundId}`, () => pay(container, refundId), { timeout: PATIENCE });
}

async function pay(container: MedusaContainer, refundId: string): Promise<void> {
  const service: AfterSaleModuleService = container.resolve(AFTER_SALE_MODULE);
  const due = await service.retrieveRefundDue(refundId);
  if (due.state !== 'due' || due.method !== 'card') return;
  const refund = await findOrCreate(container, due);
  if (!refund || refund.status === 'failed' || refund.status === 'canceled') {
    const reason = refund?.failure_reason ?? refund?.status ?? 'refused';
    await service.refundByTransfer(refundId, { reason, actor: BY_ITSELF, at: now() });
    return;
  }
  await service.nameCardRefund(refundId, refund.id);
  if (refund.status !== 'succeeded') return;
  const outcome = await service.payRefund(refundId, { reference: refund.id, actor: BY_ITSELF, at: now() });
  await mendEach(container, [refundId], recordRefund);
  if (outcome !== 'paid') return;
  await container
    .resolve(Modules.EVENT_BUS)
    .emit({ name: REFUND_PAID, data: { id: refundId, order_id: due.order_id } });
}

interface Due {
  id: string;
  order_id: string;
  amount: number;
  card_refund_id: string | null;
}

/**
 * Stripe forgets its idempotency keys after a day, so we look first: at the refund that we know by name, then among those of the
 * payment. Null when Stripe refuses for good.
 */
async function findOrCreate(container: MedusaContainer, due: Due): Promise<Stripe.Refund | null> {
  const known = due.card_refund_id;
  if (known) return askStripe((stripe) => stripe.refunds.retrieve(known));
  const payment_intent = await intentOf(container, due.order_id);
  const { data } = await askStripe((stripe) => stripe.refunds.list({ payment_intent, limit: 100 }));
  const made = data.find(({ metadata }) => metadata?.refund_due_id === due.id);
  if (made) return made;
  const { id, order_id, amount } = due;
  try {
    return await askStripe((stripe) =>
      stripe.refunds.create(
        { payment_intent, amount, metadata: { refund_due_id: id, order_id } },
        { idempotencyKey: `refund:${id}` },
      ),
    );
  } catch (error) {
    if (!(error instanceof Stripe.errors.StripeInvalidRequestError)) throw error;
    const logger = container.resolve(ContainerRegistrationKeys.LOGGER);
    logger.error(`Stripe refuses the refund ${id} of ${payment_intent}: ${error.message}`);
    return null;
  }
}

async function intentOf(container: MedusaContainer, orderId: string): Promise<string> {
  const cards: CardPaymentModuleService = container.resolve(CARD_PAYMENT_MODULE);
  const order = await readOrderAfterSale(container, orderId);
  const of = { payment_request_id: order?.request?.id ?? '' };
  const [payment] = await cards.listCardPayments(of, { select: ['intent_id'], take: 1 });
  if (!payment?.intent_id) throw new Error(`Order ${orderId} is to be refunded to a card that never paid.`);
  return payment.intent_id;
}
