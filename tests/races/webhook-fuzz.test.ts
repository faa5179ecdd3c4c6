import { createHmac } from 'node:crypto';
import type { PaymentRequest, PlacedCheckout } from '@cho-phien/backend/contract';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { BankConnector, cassoMessage, messageNumber, payOsMessage } from '../harness/bank-connector';
import { wrongAtRest } from '../harness/books';
import { Database } from '../harness/database';
import { SellerDesk } from '../harness/desk';
import { aBuyer, Store } from '../harness/store';

/** A tenth of a minute in `npm test`, all of them in `npm run test:long` or as many as `WEBHOOKS` says. */
const MESSAGES = Number(process.env.WEBHOOKS ?? (process.env.LONG ? 10_000 : 400));
const AT_ONCE = 8;
/** Of one answer; the usual one is measured by the benchmark. */
const BUDGET_MS = 5_000;

const market = inject('market');
const store = new Store(market);
const database = new Database(market.databaseUrl);
const started = new Date();
const bought: { placed: PlacedCheckout; request: PaymentRequest }[] = [];

beforeAll(async () => {
  const [card] = await store.goodsOfDifferentSellers(1, { sort: 'price_desc' });
  const variant = card!.single_variant_id!;
  await (await SellerDesk.of(market, card!.seller_slug)).leavesOnShelf(variant, 50);
  for (let number = 0; number < 5; number++) {
    const placed = await aBuyer(store).wanting(variant).places();
    bought.push({ placed, request: placed.payment_requests[0]! });
  }
});

afterAll(() => database.close());

interface Message {
  path: string;
  body: string;
  headers: Record<string, string>;
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

function sePayMessage(movement: { account: string; amount: number; content: string; id: number }): Message {
  const body = JSON.stringify({
    id: movement.id,
    gateway: 'Ngân hàng thử',
    transactionDate: new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 19).replace('T', ' '),
    accountNumber: movement.account,
    content: movement.content,
    transferType: 'in',
    transferAmount: movement.amount,
    referenceCode: `FT${movement.id}`,
  });
  return { path: '/hooks/bank/sepay', body, headers: signed(body, market.bankSecret) };
}

function signed(body: string, secret: string): Record<string, string> {
  const time = String(Math.floor(Date.now() / 1000));
  const digest = createHmac('sha256', secret).update(`${time}.${body}`).digest('hex');
  return { 'x-sepay-timestamp': time, 'x-sepay-signature': `sha256=${digest}` };
}

const CONNECTORS = [sePayMessage, cassoMessage, payOsMessage] as const;

/** A true message of one of the connectors; money for an order that waits or waited, or for nobody. */
function trueMessage(): Message {
  const { request } = oneOf(bought);
  const amount = oneOf([request.amount, request.amount, 1_000, request.amount + 5_000]);
  const content = oneOf([request.transfer_text, request.transfer_text, 'tien hang', 'CP222222']);
  return oneOf(CONNECTORS)({ account: request.account, amount, content, id: messageNumber() });
}

const FORGERIES: readonly ((message: Message) => Message)[] = [
  ({ headers: _signature, ...message }) => ({
    ...message,
    headers: {},
    body: withoutSignature(message.body),
  }),
  (message) => ({
    ...message,
    body: message.body.replace(/(\d)(?=\D*$)/, (digit) => String(9 - Number(digit))),
  }),
  (message) => ({ ...message, body: message.body.slice(0, below(message.body.length)) }),
  (message) => ({ ...message, body: `${message.body}x`.repeat(1 + below(3)) }),
  (message) => ({
    ...message,
    body: withoutSignature(message.body),
    headers: signed(message.body, 'a secret that nobody has ever agreed upon'),
  }),
  (message) => ({ ...message, body: 'x'.repeat(70_000) }),
  (message) => ({ ...message, path: '/hooks/bank/nobody' }),
];

/** payOS signs in the body itself. */
function withoutSignature(body: string): string {
  return body.replace(/"signature":"[0-9a-f]+"/, '"signature":""');
}

type Expected = 'taken' | 'refused';

async function send({ path, body, headers }: Message, expected: Expected): Promise<number> {
  const since = performance.now();
  const answer = await fetch(market.backend + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body,
  });
  await answer.text();
  const wanted = expected === 'taken' ? [200] : [400, 401, 404];
  expect(wanted, `${path} ${body.slice(0, 300)}`).toContain(answer.status);
  return performance.now() - since;
}

it(`${MESSAGES} webhooks, forged, doubled, out of order and cut off, change nothing that they should not`, async () => {
  const truths = new Map<string, Message>();
  const plan: [Message, Expected][] = [];
  for (let number = 0; number < MESSAGES; number++) {
    if (number % 10 === 0) {
      const message = trueMessage();
      truths.set(message.body, message);
      plan.push([message, 'taken']);
    } else if (number % 10 < 4) {
      const [first] = truths.values();
      plan.push([oneOf([...truths.values(), ...(first ? [first] : [])]), 'taken']);
    } else plan.push([oneOf(FORGERIES)(trueMessage()), 'refused']);
  }
  // Out of order: what was doubled may come before what it doubles.
  const order = plan.map((one) => ({ one, at: below(plan.length) })).sort((a, b) => a.at - b.at);
  const queue = order.map(({ one }) => one);
  const times: number[] = [];
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (let next = queue.pop(); next; next = queue.pop()) times.push(await send(...refreshed(next)));
    }),
  );

  times.sort((a, b) => a - b);
  const p95 = times[Math.floor(times.length * 0.95)] ?? 0;
  process.stdout.write(
    `${MESSAGES} webhooks, ${truths.size} of them true: p50 ${times[Math.floor(times.length / 2)]?.toFixed(0)} ms, p95 ${p95.toFixed(0)} ms, slowest ${times.at(-1)?.toFixed(0)} ms\n`,
  );
  expect(times.at(-1)).toBeLessThan(BUDGET_MS);
  const written = await database.number('SELECT count(*) FROM bank_transaction WHERE created_at > $1', [
    started,
  ]);
  expect(written).toBe(truths.size);
  expect(await wrongAtRest(database, started)).toEqual({});
  for (const { placed } of bought) {
    const [now] = (await store.checkout(placed)).payment_requests;
    expect(now!.received).toBeLessThanOrEqual(now!.amount);
  }
  // One honest message is still heard.
  expect((await BankConnector.of(market).send({ account: 'x', amount: 1, content: 'x' })).status).toBe(200);
}, 1_800_000);

/** SePay's signatures grow old; a true one is signed again, as its sender would. */
function refreshed([message, expected]: [Message, Expected]): [Message, Expected] {
  if (expected === 'refused' || !message.path.endsWith('/sepay')) return [message, expected];
  return [{ ...message, headers: signed(message.body, market.bankSecret) }, expected];
}
