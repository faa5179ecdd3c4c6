import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from '@medusajs/framework/http';
import type { Attempts } from '../../lib/attempts';
import { MarketError } from '../../lib/errors';
import { messages } from '../../messages';

/** What an e-mail address can have in letters; the rest of a longer one would only fill the memory. */
const EMAIL_LENGTH = 254;

/**
 * Counts the refused sign-ins of each e-mail, whichever door or address they come from, and asks none further once there are
 * too many. The admin app signs people in from its own address, so an address says nothing about who guesses.
 * @throws MarketError 429
 */
export function limitGuesses(guesses: Attempts) {
  return (req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction): void => {
    const email = emailIn(req.body);
    if (email === null) {
      next();
      return;
    }
    if (guesses.isBlocked(email, Date.now())) {
      throw new MarketError(429, 'too_many_requests', messages.error.too_many_requests);
    }
    res.on('finish', () => {
      if (res.statusCode === 401) guesses.fail(email, Date.now());
    });
    next();
  };
}

function emailIn(body: unknown): string | null {
  if (typeof body !== 'object' || body === null || !('email' in body)) return null;
  return typeof body.email === 'string' ? body.email.slice(0, EMAIL_LENGTH).toLowerCase() : null;
}
