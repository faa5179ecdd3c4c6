import Stripe from 'stripe';
import { env } from '../../env';
import { now } from '../clock';

/** Seconds that a buyer, or a round of the sweeper, waits for Stripe at most; what was asked is then asked again later. */
const PATIENCE_MS = 10_000;

/** The only currency of this market; Stripe counts it in whole đồng. */
export const CURRENCY = 'vnd';

let client: Stripe | undefined;
let silentSince: Date | null = null;

/** Whether this market takes cards: it has Stripe's keys. */
export function cardsOn(): boolean {
  return env.STRIPE_SECRET_KEY !== undefined && env.STRIPE_WEBHOOK_SECRET !== undefined;
}

/** `silent` when Stripe did not answer the last question of this process. */
export function cardsReport(): 'on' | 'off' | 'silent' {
  if (!cardsOn()) return 'off';
  return silentSince ? 'silent' : 'on';
}

/**
 * Asks Stripe.
 * @throws Stripe.errors.StripeError as the library has it; a connection that failed was tried once more before
 */
export async function askStripe<T>(question: (stripe: Stripe) => Promise<T>): Promise<T> {
  try {
    const answer = await question(connect());
    silentSince = null;
    return answer;
  } catch (error) {
    silentSince = isSilence(error) ? (silentSince ?? now()) : null;
    throw error;
  }
}

/**
 * Reads a message of Stripe's, once its signature over these very bytes was found right and not older than five minutes.
 * @throws Stripe.errors.StripeSignatureVerificationError
 */
export function readSigned(raw: Buffer, signature: string): Stripe.Event {
  return connect().webhooks.constructEvent(raw, signature, env.STRIPE_WEBHOOK_SECRET ?? '');
}

/** Stripe, or the way to it, is down: nothing was said about what was asked. */
export function isSilence(error: unknown): boolean {
  return (
    error instanceof Stripe.errors.StripeConnectionError ||
    error instanceof Stripe.errors.StripeAPIError ||
    error instanceof Stripe.errors.StripeRateLimitError
  );
}

function connect(): Stripe {
  if (!env.STRIPE_SECRET_KEY) throw new Error('This market has no key of Stripe.');
  client ??= new Stripe(env.STRIPE_SECRET_KEY, {
    timeout: PATIENCE_MS,
    maxNetworkRetries: 1,
    telemetry: false,
    ...elsewhere(),
  });
  return client;
}

function elsewhere() {
  if (!env.STRIPE_API_BASE) return {};
  const { protocol, hostname, port } = new URL(env.STRIPE_API_BASE);
  return { protocol: protocol === 'http:' ? 'http' : 'https', host: hostname, port } as const;
}
