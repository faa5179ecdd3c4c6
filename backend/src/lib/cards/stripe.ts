import { z } from '@medusajs/framework/zod';
import Stripe from 'stripe';
import type { WebhookRefusal } from '../../contract';
import { env } from '../../env';
import { now } from '../clock';

/** Seconds that a buyer, or a round of the sweeper, waits for Stripe at most; what was asked is then asked again later. */
const PATIENCE_MS = 10_000;

/** The only currency of this market; Stripe counts it in whole đồng. */
export const CURRENCY = 'vnd';

/** What every event has, whatever it is about. */
const EventShape = z.object({ id: z.string(), type: z.string(), data: z.object({ object: z.object({}) }) });

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

/** Reads a message of Stripe's, once its signature over these very bytes was found right and not older than five minutes. */
export function readSigned(
  raw: Buffer,
  signature: string | undefined,
): Stripe.Event | Extract<WebhookRefusal, 'unsigned' | 'wrong_signature' | 'out_of_time' | 'unreadable'> {
  if (!signature) return 'unsigned';
  try {
    const event = connect().webhooks.constructEvent(raw, signature, env.STRIPE_WEBHOOK_SECRET ?? '');
    return EventShape.safeParse(event).success ? event : 'unreadable';
  } catch (error) {
    if (!(error instanceof Stripe.errors.StripeSignatureVerificationError)) return 'unreadable';
    return error.message.includes('tolerance') ? 'out_of_time' : 'wrong_signature';
  }
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
