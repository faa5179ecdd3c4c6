import type { PaymentRequest, PlacedCheckout } from '@cho-phien/backend/contract';
import { loadPack } from '@cho-phien/seed';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { BankConnector } from '../harness/bank-connector';
import { wrongAtRest } from '../harness/books';
import { Database } from '../harness/database';
import { SellerDesk } from '../harness/desk';
import { aBuyer, Store } from '../harness/store';
import { newId, type StripeEvent, seconds } from '../harness/stripe/objects';
import { StripeRemote } from '../harness/stripe/remote';
import { CARDS } from '../harness/stripe/test-cards';
import {
  casso,
  type Ending,
  FORGERIES,
  hangUpHalfway,
  type Message,
  payOs,
  type Sent,
  sePay,
  stripe,
} from './webhook-messages';

/** A tenth of a minute in `npm test`, all of them in `npm run test:long` or as many as `WEBHOOKS` says. */
const MESSAGES = Number(process.env.WEBHOOKS ?? (process.env.LONG ? 10_000 : 400));
const AT_ONCE = 8;
/** Whoever sends hangs up by then and sends again; what an answer takes on a quiet machine `npm run bench` says. */
const PATIENCE_MS = 20_000;

const market = inject('market');
const backends = inject('backends');
const store = new Store(market);
const cards = new StripeRemote(market);
const database = new Database(market.databaseUrl);
const started = new Date();
const bought: { placed: PlacedCheckout; request: PaymentRequest }[] = [];
/** By card: one that is paid, whose messages Stripe did not get through, and one that nobody paid. */
let paidByCard: PlacedCheckout;
let unpaidByCard: PlacedCheckout;
let toldByStripe: StripeEvent[];

beforeAll(async () => {
  const goods = await store.goodsOfDifferentSellers(60, { sort: 'price_desc' });
  const [dear] = goods;
  const variant = dear!.single_variant_id!;
  await (await SellerDesk.of(market, dear!.seller_slug)).leavesOnShelf(variant, 50);
  for (let number = 0; number < 5; number++) {
    const placed = await aBuyer(store).wanting(variant).places();
    bought.push({ placed, request: placed.payment_requests[0]! });
  }
  const throughPlatform = loadPack('binh-phuoc').sellers.filter((one) => one.settlementMode === 'platform');
  const slugs = new Set(throughPlatform.map(({ slug }) => slug));
  const byCard = goods.find(({ seller_slug }) => slugs.has(seller_slug))!.single_variant_id!;
  await cards.asks({ held: true });
  paidByCard = await aBuyer(store).wanting(byCard).payingBy('card').places();
  unpaidByCard = await aBuyer(store).wanting(byCard).payingBy('card').places();
  await openCardPage(unpaidByCard);
  const session = await openCardPage(paidByCard);
  await cards.asks({ pay: { session, card: CARDS.works } });
  toldByStripe = (await cards.knows(paidByCard.code)).events;
  expect(toldByStripe.length).toBeGreaterThan(0);
});

afterAll(async () => {
  await cards.asks({ held: false });
  await database.close();
});

async function openCardPage({ code, access_token }: PlacedCheckout): Promise<string> {
  const key = { 'x-checkout-token': access_token };
  const page = await store.ask<{ url: string }>('POST', `/store/checkouts/${code}/card`, {}, key);
  return page.ok().url.split('/').at(-1) ?? '';
}

/** Always the same numbers, so that a failure can be seen again. */
function random(seed: number) {
  let state = seed;
  return (below: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}
const below = random(20_261_123);
const oneOf = <T>(all: readonly T[]): T => {
  const one = all[below(all.length)];
  if (one === undefined) throw new Error('There is nothing to choose from.');
  return one;
};

/** A true message about money for an order that waits or waited, or for nobody. */
function aboutATransfer(): Message {
  const { request } = oneOf(bought);
  const movement = {
    account: request.account,
    amount: oneOf([request.amount, request.amount, 1_000, request.amount + 5_000]),
    content: oneOf([request.transfer_text, request.transfer_text, 'tien hang', 'CP222222']),
  };
  return oneOf([() => sePay(movement, market.bankSecret), () => casso(movement), () => payOs(movement)])();
}

/** An event of Stripe: one that happened, one of no concern, or one about a payment that Stripe itself knows nothing of. */
function aboutACard(): Message {
  const [{ id: payment_request_id } = { id: '' }] = unpaidByCard.payment_requests;
  const claimed = {
    object: 'payment_intent',
    status: 'succeeded',
    amount_received: unpaidByCard.total,
    metadata: { payment_request_id, checkout_code: unpaidByCard.code },
  };
  const event = (type: string, object: object) => ({
    object: 'event',
    created: seconds(),
    livemode: false,
    type,
    data: { object },
    id: newId('evt'),
  });
  return stripe(
    oneOf([
      () => oneOf(toldByStripe),
      () => event('customer.created', { id: newId('cus') }),
      () => event('payment_intent.succeeded', { id: newId('pi'), ...claimed }),
    ])(),
  );
}

const aMessage = () => (below(4) === 0 ? aboutACard() : aboutATransfer());

interface Planned {
  ends: Ending;
  backend: string;
  /** Signed when it is sent: signatures grow old. */
  sent(): Sent;
}

/** Of ten messages one is true, three are true ones once more, six are no true ones. */
function plan(): { planned: Planned[]; truths: Message[] } {
  const truths = new Map<string, Message>();
  const planned = Array.from({ length: MESSAGES }, (_, number): Planned => {
    const backend = oneOf(backends);
    if (number % 10 === 0) {
      const message = aMessage();
      truths.set(message.body, message);
      return { ends: 'accepted', backend, sent: () => message.signed() };
    }
    if (number % 10 < 4) {
      const message = oneOf([...truths.values()]);
      return { ends: 'accepted', backend, sent: () => message.signed() };
    }
    const [forgery, message, drawn] = [oneOf(FORGERIES), aMessage(), below(2 ** 16)];
    return { ends: forgery.ends, backend, sent: () => forgery.of(message, drawn) };
  });
  // Out of order: what was doubled may come before what it doubles.
  const order = planned.map((one) => ({ one, at: below(MESSAGES) })).sort((a, b) => a.at - b.at);
  return { planned: order.map(({ one }) => one), truths: [...truths.values()] };
}

const ANSWERS: Record<Exclude<Ending, 'cut_off'>, number> = {
  accepted: 200,
  forged: 401,
  too_long: 401,
  switched_off: 404,
};

/** @returns milliseconds until it was answered */
async function send({ ends, backend, sent }: Planned): Promise<number> {
  const message = sent();
  const since = performance.now();
  if (ends === 'cut_off') {
    await hangUpHalfway(backend, message);
    return performance.now() - since;
  }
  const answer = await fetch(backend + message.path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...message.headers },
    body: message.body,
    signal: AbortSignal.timeout(PATIENCE_MS),
  });
  await answer.text();
  expect(answer.status, `${message.path} ${message.body.slice(0, 300)}`).toBe(ANSWERS[ends]);
  return performance.now() - since;
}

const FORGED = ['unsigned', 'malformed_time', 'wrong_signature', 'out_of_time'];

/** How many messages the market says it took, knew already or refused, by the reasons that the operator is shown. */
async function recorded(): Promise<Record<string, number>> {
  const rows = await database.rows<{ outcome: string; messages: number }>(
    'SELECT outcome, sum(messages)::int AS messages FROM webhook_day GROUP BY outcome',
  );
  const sums: Record<string, number> = {};
  for (const { outcome, messages } of rows) {
    const name = FORGED.includes(outcome) ? 'forged' : outcome;
    sums[name] = (sums[name] ?? 0) + messages;
  }
  return sums;
}

function counted(planned: Planned[], truths: number): Record<string, number> {
  const ended = (ends: Ending) => planned.filter((one) => one.ends === ends).length;
  return {
    taken: truths,
    repeated: ended('accepted') - truths,
    forged: ended('forged'),
    too_long: ended('too_long'),
    switched_off: ended('switched_off'),
    cut_off: ended('cut_off'),
  };
}

it(`${MESSAGES} webhooks, forged, doubled, out of order and cut off, change nothing that they should not and leave a record`, async () => {
  const { planned, truths } = plan();
  const before = await recorded();
  const queue = [...planned];
  const times: number[] = [];
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (let next = queue.pop(); next; next = queue.pop()) times.push(await send(next));
    }),
  );
  times.sort((a, b) => a - b);
  const at = (share: number) => `${times[Math.ceil(times.length * share) - 1]?.toFixed(0)} ms`;
  process.stdout.write(
    `${MESSAGES} webhooks, ${truths.length} of them true, ${AT_ONCE} at once to ${backends.length} processes: answered in p50 ${at(0.5)}, p95 ${at(0.95)}, slowest ${at(1)}\n`,
  );

  const expected = counted(planned, truths.length);
  await expect
    .poll(
      async () => {
        const now = await recorded();
        return Object.fromEntries(
          Object.keys(expected).map((name) => [name, (now[name] ?? 0) - (before[name] ?? 0)]),
        );
      },
      { timeout: 20_000 },
    )
    .toEqual(expected);
  const written = (sql: string) =>
    database.number(`SELECT count(*) FROM ${sql} AND created_at > $1`, [started]);
  const ofCards = truths.filter(({ path }) => path.endsWith('stripe')).length;
  expect(await written("bank_transaction WHERE connector <> 'stripe'")).toBe(truths.length - ofCards);
  expect(await written('card_event WHERE true')).toBe(ofCards);
  expect(await wrongAtRest(database, started)).toEqual({});

  for (const { placed } of bought) {
    const [now] = (await store.checkout(placed)).payment_requests;
    expect(now!.received).toBeLessThanOrEqual(now!.amount);
  }
  await expect.poll(() => written('card_event WHERE done_at IS NULL'), { timeout: 60_000 }).toBe(0);
  expect((await store.checkout(paidByCard)).payment_requests).toMatchObject([
    { state: 'paid', received: paidByCard.total },
  ]);
  expect((await store.checkout(unpaidByCard)).payment_requests).toMatchObject([
    { state: 'awaiting', received: 0 },
  ]);
  expect(await written("bank_transaction WHERE connector = 'stripe'")).toBe(1);
  expect(await written('"order" WHERE true')).toBe(bought.length + 2);
  // One honest message is still heard.
  expect((await BankConnector.of(market).send({ account: 'x', amount: 1, content: 'x' })).status).toBe(200);
}, 1_800_000);
