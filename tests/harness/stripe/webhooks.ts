import Stripe from 'stripe';
import type { StripeEvent } from './objects';

const RETRIES_MS = [200, 500, 1000, 2000, 4000];

/** Tells the merchant what happened, signed as Stripe signs, and again when it does not answer with 2xx. */
export class Webhooks {
  /** Where to; nothing is told before it is known. */
  url: string | null = null;
  /** While true, what happens is kept and told to nobody. */
  held = false;
  readonly told: StripeEvent[] = [];
  readonly #secret: string;

  constructor(secret: string) {
    this.#secret = secret;
  }

  tell(event: StripeEvent): void {
    this.told.push(event);
    if (!this.held) void this.#deliver(event);
  }

  async #deliver(event: StripeEvent): Promise<void> {
    for (const wait of RETRIES_MS) {
      if (this.url === null) return;
      const answered = await sendSigned(this.url, this.#secret, JSON.stringify(event)).catch(() => null);
      if (answered?.ok) return;
      await new Promise((wake) => setTimeout(wake, wait).unref());
    }
  }
}

/** The signature over a body, at a time (seconds), as the library makes it for tests. */
export function signatureOf(payload: string, secret: string, timestamp?: number): string {
  return Stripe.webhooks.generateTestHeaderString({
    payload,
    secret,
    ...(timestamp === undefined ? {} : { timestamp }),
  });
}

export function sendSigned(url: string, secret: string, body: string, header?: string): Promise<Response> {
  return fetch(url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'stripe-signature': header ?? signatureOf(body, secret),
    },
    body,
    signal: AbortSignal.timeout(20_000),
  });
}
