import type { MedusaContainer } from '@medusajs/framework/types';
import { Modules } from '@medusajs/framework/utils';
import type Stripe from 'stripe';
import { env } from '../../env';
import { askStripe, CURRENCY, cardsOn, isSilence } from '../../lib/cards/stripe';
import { now } from '../../lib/clock';
import { conflict, MarketError } from '../../lib/errors';
import { messages } from '../../messages';
import { CARD_PAYMENT_MODULE } from '../../modules/card-payment';
import type CardPaymentModuleService from '../../modules/card-payment/service';
import { CHECKOUT_MODULE } from '../../modules/checkout';
import type { Parcel } from '../../modules/checkout/new-checkout';
import type CheckoutModuleService from '../../modules/checkout/service';

const MINUTE = 60_000;
/** Stripe lets no page end within half an hour. */
const SHORTEST_PAGE = 31 * MINUTE;
const LONGEST_PAGE = 24 * 60 * MINUTE;
const PATIENCE = 15;

/**
 * The page at Stripe on which the card for a checkout is entered; the same one each time, so that there is one PaymentIntent for the
 * checkout. One line for each order says what it is shared out over.
 * @throws MarketError 409 when the market takes no cards or nothing is awaited by card any more, 503 when Stripe does not answer
 */
export async function openCardPage(container: MedusaContainer, checkoutId: string): Promise<string> {
  const checkouts: CheckoutModuleService = container.resolve(CHECKOUT_MODULE);
  const of = { checkout_id: checkoutId, method: 'card' as const };
  const [found] = await checkouts.listPaymentRequests(of, { select: ['id'], take: 1 });
  if (!found) throw conflict('no_card_payment', messages.checkout.card.nothing_awaited);
  if (!cardsOn()) throw conflict('cards_off', messages.checkout.card.off);
  return container
    .resolve(Modules.LOCKING)
    .execute(`payment-request:${found.id}`, () => open(container, found.id), { timeout: PATIENCE });
}

async function open(container: MedusaContainer, requestId: string): Promise<string> {
  const checkouts: CheckoutModuleService = container.resolve(CHECKOUT_MODULE);
  const cards: CardPaymentModuleService = container.resolve(CARD_PAYMENT_MODULE);
  const request = await checkouts.retrievePaymentRequest(requestId, { relations: ['checkout'] });
  const [known] = await cards.listCardPayments({ payment_request_id: requestId }, { take: 1 });
  if (request.state !== 'awaiting' || request.expires_at <= now() || (known && known.state !== 'open')) {
    throw conflict('no_card_payment', messages.checkout.card.nothing_awaited);
  }
  if (known) return known.url;

  const page = await create({ ...request, checkout: request.checkout });
  if (!page.url) throw new Error(`Stripe made a page for ${requestId} that has no address.`);
  await cards.createCardPayments({
    payment_request_id: requestId,
    checkout_code: request.checkout.code,
    session_id: page.id,
    url: page.url,
    asked_at: now(),
  });
  return page.url;
}

interface Awaited {
  id: string;
  expires_at: Date;
  created_at: Date;
  order_ids: unknown;
  checkout: { code: string; contact_email: string | null; parcels: unknown };
}

/** The request's id is the key, so what a crash forgot is answered again and not made twice. */
async function create(request: Awaited): Promise<Stripe.Checkout.Session> {
  const { code, contact_email: email } = request.checkout;
  const back = `${env.STOREFRONT_URL}/don-hang/${code}`;
  const metadata = { payment_request_id: request.id, checkout_code: code };
  try {
    return await askStripe((stripe) =>
      stripe.checkout.sessions.create(
        {
          mode: 'payment',
          allowed_payment_method_types: ['card'],
          adaptive_pricing: { enabled: false },
          locale: 'vi',
          client_reference_id: code,
          ...(email ? { customer_email: email } : {}),
          line_items: linesOf(request),
          metadata,
          payment_intent_data: { metadata, description: messages.checkout.card.description(code) },
          success_url: `${back}?the=xong`,
          cancel_url: back,
          ...endOf(request),
        },
        { idempotencyKey: `card-page:${request.id}` },
      ),
    );
  } catch (error) {
    if (!isSilence(error)) throw error;
    throw new MarketError(503, 'cards_silent', messages.checkout.card.silent);
  }
}

function linesOf({ order_ids, checkout }: Awaited): Stripe.Checkout.SessionCreateParams.LineItem[] {
  const parcels = checkout.parcels as Parcel[];
  return (order_ids as string[]).map((id, index) => ({
    quantity: 1,
    price_data: {
      currency: CURRENCY,
      unit_amount: parcels.find(({ order_id }) => order_id === id)?.amount ?? 0,
      product_data: {
        name: messages.checkout.card.line(checkout.code, index + 1),
        metadata: { order_id: id },
      },
    },
  }));
}

/** A little after our own deadline, at which we close the page ourselves: this only counts if we cannot. */
function endOf({ expires_at, created_at }: Awaited): { expires_at?: number } {
  const end = expires_at.getTime() + SHORTEST_PAGE;
  return end - created_at.getTime() < LONGEST_PAGE ? { expires_at: Math.floor(end / 1000) } : {};
}
