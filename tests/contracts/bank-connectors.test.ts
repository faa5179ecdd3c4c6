import type { PaymentRequest, PlacedCheckout } from '@cho-phien/backend/contract';
import { beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import {
  BankConnector,
  cassoMessage,
  messageNumber,
  type OtherMovement,
  payOsMessage,
} from '../harness/bank-connector';
import { SellerDesk } from '../harness/desk';
import { aBuyer, Store } from '../harness/store';
import { waitUntil } from '../harness/wait-until';

const market = inject('market');
const store = new Store(market);

let seller: SellerDesk;
let variantId: string;
let placed: PlacedCheckout;
let request: PaymentRequest;

beforeAll(async () => {
  const [card] = await store.goodsOfDifferentSellers(1, { sort: 'price_desc' });
  variantId = card!.single_variant_id!;
  seller = await SellerDesk.of(market, card!.seller_slug);
  await seller.leavesOnShelf(variantId, 100);
});

beforeEach(async () => {
  placed = await aBuyer(store).wanting(variantId).places();
  request = placed.payment_requests[0]!;
});

type Message = ReturnType<typeof cassoMessage> | ReturnType<typeof payOsMessage>;

const post = async ({ path, headers, body }: Message) => {
  const headersOfAll = { 'content-type': 'application/json', ...headers };
  return (await fetch(market.backend + path, { method: 'POST', headers: headersOfAll, body })).status;
};

const transfer = (more: Partial<OtherMovement> = {}): OtherMovement => ({
  account: request.account,
  amount: request.amount,
  content: `Nguyễn Thị Lan chuyển ${request.transfer_text}`,
  ...more,
});

const paid = () =>
  waitUntil('the payment', async () => (await store.checkout(placed)).payment_requests[0]!.state === 'paid');

const known = async () =>
  (await seller.bankTransactions()).filter(({ checkout_code }) => checkout_code === placed.code);

describe.each([
  ['Casso', cassoMessage],
  ['payOS', payOsMessage],
])('a message of %s', (_, message) => {
  it('pays the request it names', async () => {
    expect(await post(message(transfer()))).toBe(200);
    await paid();
    expect(await known()).toMatchObject([{ state: 'matched', open_amount: 0, amount: request.amount }]);
  });

  it('counts once, however often it comes', async () => {
    const sent = message(transfer());
    expect(await Promise.all([post(sent), post(sent), post(sent)])).toEqual([200, 200, 200]);
    await paid();
    expect(await known()).toHaveLength(1);
  });

  it('is refused when a byte of it is changed', async () => {
    const sent = message(transfer({ amount: 1000 }));
    expect(await post({ ...sent, body: sent.body.replace(':1000,', `:${request.amount},`) })).toBe(401);
    expect(await known()).toEqual([]);
  });
});

describe('one transfer', () => {
  it('that three connectors tell of pays once, and nobody is asked to give anything back', async () => {
    const id = messageNumber();
    const reference = `FT${id}`;
    const messages = [cassoMessage(transfer({ reference })), payOsMessage(transfer({ reference }))];
    const sePay = BankConnector.of(market).send({ ...transfer(), id });
    const answers = await Promise.all([sePay.then(({ status }) => status), ...messages.map(post)]);
    expect(answers).toEqual([200, 200, 200]);
    await paid();
    const open = async () => (await seller.bankTransactions()).filter((one) => one.reference === reference);
    await waitUntil('all three to be looked at', async () => (await open()).length === 3);
    await waitUntil('two to be set aside', async () => {
      const states = (await open()).map(({ state }) => state).sort();
      return states.join() === 'ignored,ignored,matched';
    });
    expect((await open()).map(({ open_amount }) => open_amount)).toEqual([0, 0, 0]);
    expect((await store.checkout(placed)).payment_requests[0]!.received).toBe(request.amount);
  });
});

it('a connector that nobody knows is not there', async () => {
  const sent = cassoMessage(transfer());
  expect(await post({ ...sent, path: '/hooks/bank/constructor' })).toBe(404);
});
