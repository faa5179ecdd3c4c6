import { Answer } from '../answer';
import type { MarketAddress } from '../market';
import type { Intent, Refund, Session, StripeEvent } from './objects';
import { STRIPE_KEYS, type Wish } from './stand-in';
import { sendSigned } from './webhooks';

/** What the stand-in knows of one checkout. */
export interface AtStripe {
  sessions: Session[];
  intents: Intent[];
  refunds: Refund[];
  events: StripeEvent[];
}

/** The stand-in of the shared market, which runs in another process than its tests. */
export class StripeRemote {
  readonly #url: string;
  readonly #hook: string;

  constructor({ stripe, backend }: Pick<MarketAddress, 'stripe' | 'backend'>) {
    if (!stripe) throw new Error('This market runs without a stand-in for Stripe.');
    this.#url = stripe;
    this.#hook = `${backend}/hooks/stripe`;
  }

  /** Says what it is to do, and how things stand with a checkout. */
  async asks(wish: Wish, code = ''): Promise<AtStripe> {
    return (await this.tries(wish, code)).ok();
  }

  /** The same for what may be refused, such as a card. */
  tries(wish: Wish, code = ''): Promise<Answer<AtStripe>> {
    return Answer.to<AtStripe>(`${this.#url}/_test/wish?code=${code}`, {
      method: 'POST',
      body: JSON.stringify(wish),
    });
  }

  knows(code: string): Promise<AtStripe> {
    return this.asks({}, code);
  }

  /** Sends a body to the market's door as Stripe would, or with a header of the test's own. */
  async sends(body: string, header?: string): Promise<{ status: number; ms: number }> {
    const started = performance.now();
    const { status } = await sendSigned(this.#hook, STRIPE_KEYS.webhook, body, header);
    return { status, ms: performance.now() - started };
  }
}
