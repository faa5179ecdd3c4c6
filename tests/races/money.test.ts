import type { PaymentRequest, PlacedCheckout } from '@cho-phien/backend/contract';
import { afterAll, beforeEach, expect, inject, it } from 'vitest';
import { BankConnector, messageNumber } from '../harness/bank-connector';
import { wrongAtRest } from '../harness/books';
import { Database } from '../harness/database';
import { SellerDesk } from '../harness/desk';
import { aBuyer, Store } from '../harness/store';
import { waitUntil } from '../harness/wait-until';
import { inTurn, shapes } from './doors';

const market = inject('market');
const store = new Store(market);
const database = new Database(market.databaseUrl);

let started: Date;
let sellerSlug: string;
let placed: PlacedCheckout;
let request: PaymentRequest;

afterAll(() => database.close());

beforeEach(async () => {
  started = new Date();
  const [card] = await store.goodsOfDifferentSellers(1, { sort: 'price_desc' });
  sellerSlug = card!.seller_slug;
  await (await SellerDesk.of(market, sellerSlug)).leavesOnShelf(card!.single_variant_id!, 50);
  placed = await aBuyer(store).wanting(card!.single_variant_id!).places();
  request = placed.payment_requests[0]!;
});

const movement = (more: { id?: number; amount?: number } = {}) => ({
  account: request.account,
  amount: request.amount,
  content: request.transfer_text,
  ...more,
});

const CANCEL = { reason: 'changed_mind' };

const banks = (backends: string[]) =>
  backends.map((backend) => BankConnector.of({ backend, bankSecret: market.bankSecret }));

const settled = () =>
  waitUntil('the payment to be settled', async () => (await store.payment(placed)).settled, 100_000);

const transactions = async () =>
  (await (await SellerDesk.of(market, sellerSlug)).bankTransactions()).filter(
    (one) => one.checkout_code === placed.code,
  );

it.each(shapes)('the same message ten times at once counts once ($title)', async ({ backends }) => {
  const id = messageNumber();
  const answers = await Promise.all(
    Array.from({ length: 10 }, (_, n) => inTurn(banks(backends()), n).send(movement({ id }))),
  );
  expect(answers.map((answer) => answer.status)).toEqual(Array(10).fill(200));
  await settled();
  expect(await transactions()).toHaveLength(1);
  expect(await wrongAtRest(database, started)).toEqual({});
});

it.each(shapes)(
  'five full transfers at once: one pays, four are to be given back ($title)',
  async ({ backends }) => {
    await Promise.all(Array.from({ length: 5 }, (_, n) => inTurn(banks(backends()), n).send(movement())));
    await settled();
    const states = await waitUntil('all five to be judged', async () => {
      const seen = (await transactions()).map((one) => one.state).sort();
      return seen.length === 5 && !seen.includes('unknown') ? seen : undefined;
    });
    expect(states).toEqual(['duplicate', 'duplicate', 'duplicate', 'duplicate', 'matched']);
    expect((await store.checkout(placed)).payment_requests[0]!.received).toBe(request.amount);
    expect(await wrongAtRest(database, started)).toEqual({});
  },
);

it.each(shapes)(
  'money that arrives at the very deadline: paid or expired, never both ($title)',
  async ({ backends }) => {
    await database.rows('UPDATE payment_request SET expires_at = now() WHERE id = $1', [request.id]);
    await inTurn(banks(backends()), backends().length - 1).send(movement());
    await settled();
    const [transaction] = await waitUntil('the transaction to be judged', async () => {
      const seen = await transactions();
      return seen.length > 0 ? seen : undefined;
    });
    const seen = await waitUntil('the order to follow its payment', async () => {
      const checkout = await store.checkout(placed);
      return checkout.orders[0]!.state === 'awaiting_payment' ? undefined : checkout;
    });
    const outcome = [seen.payment_requests[0]!.state, seen.orders[0]!.state, transaction!.state];
    expect([
      ['paid', 'to_pack', 'matched'],
      ['expired', 'expired', 'late'],
    ]).toContainEqual(outcome);
    expect(await wrongAtRest(database, started)).toEqual({});
  },
);

it.each(shapes)(
  'webhook, deadline and cancellation at once: one of them wins, and every đồng is somewhere ($title)',
  async ({ backends, stores }) => {
    const [order] = placed.orders;
    await database.rows('UPDATE payment_request SET expires_at = now() WHERE id = $1', [request.id]);
    const doors = stores();
    const [asked] = await Promise.all([
      inTurn(doors, 1).ask('POST', `/store/checkouts/${placed.code}/orders/${order!.id}/cancel`, CANCEL, {
        'x-checkout-token': placed.access_token,
      }),
      inTurn(banks(backends()), 0).send(movement()),
      inTurn(banks(backends()), 1).send(movement({ amount: 1000 })),
      // Whoever looks at the page of an order enforces its deadline.
      ...doors.map((door) => door.payment(placed)),
    ]);
    expect([200, 409]).toContain(asked.status);
    await settled();
    const judged = await waitUntil('both transfers to be judged', async () => {
      const seen = await transactions();
      return seen.length === 2 ? seen : undefined;
    });
    expect(await wrongAtRest(database, started)).toEqual({});
    const checkout = await store.checkout(placed);
    const state = checkout.payment_requests[0]!.state;
    if (state !== 'paid') expect(judged.map(({ state: seen }) => seen)).not.toContain('matched');
    if (state !== 'paid') expect(['expired', 'cancelled']).toContain(checkout.orders[0]!.state);
  },
);
