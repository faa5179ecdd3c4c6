import { createHmac, timingSafeEqual } from 'node:crypto';
import type { MedusaRequest } from '@medusajs/framework/http';
import { env } from '../../../env';
import { Attempts } from '../../../lib/attempts';
import { readCheckoutCode } from '../../../lib/checkout-code';
import { MarketError, notFound, parseQuery } from '../../../lib/errors';
import { readPhone } from '../../../lib/phone';
import { messages } from '../../../messages';
import { CHECKOUT_MODULE } from '../../../modules/checkout';
import type CheckoutModuleService from '../../../modules/checkout/service';
import { CheckoutKey } from './validators';

const GUESSES = 10;
const QUARTER_HOUR = 15 * 60_000;
const guesses = new Attempts(GUESSES, QUARTER_HOUR);
/** Who knows a phone must not find its orders by trying one code after another. */
const GUESSES_WITH_A_PHONE = 30;
const guessesWithPhone = new Attempts(GUESSES_WITH_A_PHONE, QUARTER_HOUR, 100_000);

/** Proof of having placed a checkout. Derived, so nothing that opens an order lies in the database. */
export function accessToken(checkoutId: string): string {
  return createHmac('sha256', env.JWT_SECRET).update(`checkout:${checkoutId}`).digest('base64url');
}

/**
 * Lets in who holds the token of the checkout or knows the phone of the order; answers the checkout's id.
 * @throws MarketError 404, the same for a wrong phone and an unknown code; 429 after ten wrong guesses at a code,
 * or thirty with a phone
 */
export async function admit(req: MedusaRequest): Promise<string> {
  const code = readCheckoutCode(req.params.code ?? '');
  const denied = notFound('checkout_not_found', messages.checkout.not_found);
  if (code === null) throw denied;
  const service: CheckoutModuleService = req.scope.resolve(CHECKOUT_MODULE);
  const [checkout] = await service.listCheckouts(
    { code, state: 'placed' },
    { select: ['id', 'contact_phone'], take: 1 },
  );

  const token = req.get('x-checkout-token');
  if (checkout && token && same(token, accessToken(checkout.id))) return checkout.id;

  const tooMany = new MarketError(429, 'too_many_attempts', messages.checkout.too_many_attempts);
  if (guesses.isBlocked(code, Date.now())) throw tooMany;
  const typed = readPhone(parseQuery(CheckoutKey, req).phone ?? '');
  if (typed && guessesWithPhone.isBlocked(typed.e164, Date.now())) throw tooMany;
  if (checkout && typed && same(typed.e164, checkout.contact_phone)) {
    guesses.succeed(code);
    return checkout.id;
  }
  guesses.fail(code, Date.now());
  if (typed) guessesWithPhone.fail(typed.e164, Date.now());
  throw denied;
}

function same(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
}
