import { type FormValue, listAt, recordAt, textAt } from './form';
import { type Intent, newId, type Refund, type Session, type StripeEvent, seconds } from './objects';
import { declined, invalid, missing, StripeRefusal } from './refusal';
import { askTheBank } from './test-cards';

const HALF_HOUR = 1800;
const DAY = 86_400;
/** What Stripe takes of a zero-decimal currency: eight digits, and no less than about half a dollar. */
const MOST = 99_999_999;
const LEAST = 13_000;
const KNOWN = [
  'adaptive_pricing',
  'allowed_payment_method_types',
  'cancel_url',
  'client_reference_id',
  'customer_email',
  'expires_at',
  'line_items',
  'locale',
  'metadata',
  'mode',
  'payment_intent_data',
  'success_url',
];

/** What one merchant has at Stripe: its sessions, intents and refunds, with the rules by which they change. */
export class StripeAccount {
  readonly sessions = new Map<string, Session>();
  readonly intents = new Map<string, Intent>();
  readonly refunds = new Map<string, Refund>();
  readonly lines = new Map<string, { name: string; amount: number }[]>();
  /** How the next refunds end. */
  nextRefund: Refund['status'] = 'succeeded';
  /** Taken in the place of the amount that was asked for; for a test of what must never happen. */
  nextAmount: number | null = null;
  readonly #intentData = new Map<string, FormValue | undefined>();
  readonly #tell: (event: StripeEvent) => void;

  constructor(tell: (event: StripeEvent) => void) {
    this.#tell = tell;
  }

  createSession(form: { [key: string]: FormValue }, pageOf: (id: string) => string): Session {
    const stray = Object.keys(form).find((name) => !KNOWN.includes(name));
    if (stray)
      throw invalid(`Received unknown parameter: ${stray}`, { code: 'parameter_unknown', param: stray });
    if (textAt(form, 'mode') !== 'payment') throw invalid('Invalid mode', { param: 'mode' });
    const success_url = textAt(form, 'success_url');
    if (!success_url) throw invalid('Missing required param: success_url.', { param: 'success_url' });
    const lines = listAt(form, 'line_items').map(readLine);
    const currency = textAt(listAt(form, 'line_items')[0], 'price_data', 'currency') ?? '';
    const amount = lines.reduce((sum, line) => sum + line.amount, 0);
    if (lines.length === 0) throw invalid('Missing required param: line_items.', { param: 'line_items' });
    if (amount > MOST) throw invalid('Amount must be no more than ₫99,999,999', { code: 'amount_too_large' });
    if (amount < LEAST)
      throw invalid('The total amount due must add up to at least $0.50', { code: 'amount_too_small' });
    const created = seconds();
    const expires_at = Number(textAt(form, 'expires_at') ?? created + DAY);
    if (expires_at < created + HALF_HOUR || expires_at > created + DAY) {
      throw invalid('The `expires_at` timestamp must be between 30 minutes and 24 hours from now.', {
        param: 'expires_at',
      });
    }
    const id = newId('cs_test');
    const session: Session = {
      id,
      object: 'checkout.session',
      status: 'open',
      payment_status: 'unpaid',
      payment_intent: null,
      amount_total: amount,
      currency,
      client_reference_id: textAt(form, 'client_reference_id') ?? null,
      metadata: recordAt(form, 'metadata'),
      success_url,
      cancel_url: textAt(form, 'cancel_url') ?? null,
      url: pageOf(id),
      created,
      expires_at,
    };
    this.sessions.set(id, session);
    this.lines.set(id, lines);
    this.#intentData.set(id, form.payment_intent_data);
    return session;
  }

  session(id: string): Session {
    const found = this.sessions.get(id);
    if (!found) throw missing('checkout.session', id);
    return found;
  }

  intent(id: string): Intent {
    const found = this.intents.get(id);
    if (!found) throw missing('payment_intent', id);
    return found;
  }

  refund(id: string): Refund {
    const found = this.refunds.get(id);
    if (!found) throw missing('refund', id);
    return found;
  }

  refundsOf(intentId: string): Refund[] {
    return [...this.refunds.values()].filter((one) => one.payment_intent === intentId).reverse();
  }

  expireSession(id: string): Session {
    const session = this.session(id);
    if (session.status !== 'open') {
      throw invalid('Only Checkout Sessions with a status in ["open"] can be expired.');
    }
    session.status = 'expired';
    session.url = null;
    const intent = session.payment_intent ? this.intents.get(session.payment_intent) : undefined;
    if (intent) intent.status = 'canceled';
    this.#happened('checkout.session.expired', session);
    return session;
  }

  /** A card is entered on the page. @throws StripeRefusal 402 for one that is not taken, 400 when the page is closed */
  enterCard(id: string, number: string): Intent {
    const session = this.session(id);
    if (session.status !== 'open') throw invalid('This Checkout Session is no longer open.');
    const intent = this.#intentOf(session);
    intent.last_payment_error = null;
    try {
      if (askTheBank(number) === 'requires_action') {
        intent.status = 'requires_action';
        this.#happened('payment_intent.requires_action', intent);
      } else {
        this.#succeed(session, intent);
      }
    } catch (error) {
      if (error instanceof StripeRefusal) this.#fail(intent, error);
      throw error;
    }
    return intent;
  }

  /** The bank has looked at its customer (3-D Secure). @throws StripeRefusal 402 when they did not convince it */
  answerBank(id: string, convinced: boolean): Intent {
    const session = this.session(id);
    const intent = this.#intentOf(session);
    if (intent.status !== 'requires_action') throw invalid('Nothing is asked of the customer.');
    if (convinced) {
      this.#succeed(session, intent);
      return intent;
    }
    const refusal = declined('payment_intent_authentication_failure');
    this.#fail(intent, refusal);
    throw refusal;
  }

  createRefund(form: { [key: string]: FormValue }): Refund {
    const intent = this.intent(textAt(form, 'payment_intent') ?? '');
    if (intent.status !== 'succeeded')
      throw invalid('This PaymentIntent does not have a successful charge to refund.');
    const gone = this.refundsOf(intent.id).filter(({ status }) => status !== 'failed');
    const left = intent.amount_received - gone.reduce((sum, one) => sum + one.amount, 0);
    const amount = Number(textAt(form, 'amount') ?? left);
    if (!Number.isInteger(amount) || amount <= 0)
      throw invalid('Invalid positive integer', { param: 'amount' });
    if (left === 0) throw invalid('Charge has already been refunded.', { code: 'charge_already_refunded' });
    if (amount > left)
      throw invalid(`Refund amount (₫${amount}) is greater than unrefunded amount on charge (₫${left})`);
    const refund: Refund = {
      id: newId('re'),
      object: 'refund',
      status: this.nextRefund,
      amount,
      currency: intent.currency,
      payment_intent: intent.id,
      charge: intent.latest_charge,
      metadata: recordAt(form, 'metadata'),
      ...(this.nextRefund === 'failed' ? { failure_reason: 'lost_or_stolen_card' } : {}),
      created: seconds(),
    };
    this.refunds.set(refund.id, refund);
    this.#happened('refund.created', refund);
    return refund;
  }

  /** A refund that was pending, or even made, turns out otherwise. */
  endRefund(id: string, status: Refund['status']): void {
    const refund = this.refund(id);
    refund.status = status;
    this.#happened(status === 'failed' ? 'refund.failed' : 'refund.updated', refund);
  }

  #intentOf(session: Session): Intent {
    const known = session.payment_intent ? this.intents.get(session.payment_intent) : undefined;
    if (known) return known;
    const data = this.#intentData.get(session.id);
    const intent: Intent = {
      id: newId('pi'),
      object: 'payment_intent',
      status: 'requires_payment_method',
      amount: session.amount_total,
      amount_received: 0,
      currency: session.currency,
      metadata: recordAt(data, 'metadata'),
      description: textAt(data, 'description') ?? null,
      last_payment_error: null,
      latest_charge: null,
      created: seconds(),
    };
    this.intents.set(intent.id, intent);
    session.payment_intent = intent.id;
    return intent;
  }

  #succeed(session: Session, intent: Intent): void {
    intent.status = 'succeeded';
    intent.amount_received = this.nextAmount ?? intent.amount;
    this.nextAmount = null;
    intent.latest_charge = newId('ch');
    session.status = 'complete';
    session.payment_status = 'paid';
    this.#happened('payment_intent.succeeded', intent);
    this.#happened('checkout.session.completed', session);
  }

  #fail(intent: Intent, { error }: StripeRefusal): void {
    intent.status = 'requires_payment_method';
    intent.last_payment_error = error;
    this.#happened('payment_intent.payment_failed', intent);
  }

  #happened(type: string, object: object): void {
    const event = { id: newId('evt'), object: 'event', type, created: seconds(), livemode: false } as const;
    this.#tell({ ...event, data: { object: structuredClone(object) } });
  }
}

function readLine(line: FormValue): { name: string; amount: number } {
  const price = textAt(line, 'price_data', 'unit_amount') ?? '';
  const name = textAt(line, 'price_data', 'product_data', 'name');
  if (!/^\d+$/.test(price))
    throw invalid(`Invalid integer: ${price}`, { param: 'line_items[0][price_data][unit_amount]' });
  if (!name) throw invalid('Missing required param: line_items[0][price_data][product_data][name].');
  if (textAt(line, 'price_data', 'currency') !== 'vnd')
    throw invalid('Invalid currency', { param: 'currency' });
  return { name, amount: Number(price) * Number(textAt(line, 'quantity') ?? '1') };
}
