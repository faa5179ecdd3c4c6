import type { BankTransactionState, PaymentRequest, PlacedCheckout } from '@cho-phien/backend/contract';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { BankConnector, messageNumber } from '../harness/bank-connector';
import { Database } from '../harness/database';
import { SellerDesk } from '../harness/desk';
import { aBuyer, Store } from '../harness/store';
import { waitUntil } from '../harness/wait-until';

const market = inject('market');
const store = new Store(market);
const bank = BankConnector.of(market);
const database = new Database(market.databaseUrl);

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

afterAll(() => database.close());

const pay = (amount: number, more: { id?: number; content?: string; account?: string } = {}) => ({
  account: request.account,
  amount,
  content: request.transfer_text,
  ...more,
});

const now = async (): Promise<PaymentRequest> => (await store.checkout(placed)).payment_requests[0]!;

const becomes = (state: PaymentRequest['state']) =>
  waitUntil(`the payment to be ${state}`, async () => (await now()).state === state);

/** The transaction of this amount, as the owner of the account sees it at the seller door. */
const seenByTheSeller = (amount: number, state: BankTransactionState) =>
  waitUntil(`a transaction of ${amount} đồng that is ${state}`, async () =>
    (await seller.bankTransactions()).find((one) => one.amount === amount && one.state === state),
  );

const ofThisCheckout = async () =>
  (await seller.bankTransactions()).filter((one) => one.checkout_code === placed.code);

describe('a message of the bank connector', () => {
  it('in full pays the request, and the order can be packed', async () => {
    expect((await bank.send(pay(request.amount))).status).toBe(200);
    await becomes('paid');
    const checkout = await waitUntil('the order to be ready for packing', async () => {
      const seen = await store.checkout(placed);
      return seen.orders[0]?.state === 'to_pack' && seen;
    });
    expect(checkout.payment_requests[0]).toMatchObject({ received: request.amount, state: 'paid' });
    expect((await store.payment(placed)).settled).toBe(true);
    expect(await ofThisCheckout()).toMatchObject([
      { state: 'matched', open_amount: 0, amount: request.amount },
    ]);
  });

  it('is read through spaces, small letters and the words of the bank around the code', async () => {
    const content = `ck ${request.transfer_text.toLowerCase().split('').join(' ')} cam on`;
    expect((await bank.send(pay(request.amount, { content }))).status).toBe(200);
    await becomes('paid');
  });

  describe('that is forged', () => {
    const expectNothingHappened = async () => {
      expect((await now()).state).toBe('awaiting');
      expect(await ofThisCheckout()).toEqual([]);
    };

    it('with another secret is refused and changes nothing', async () => {
      expect((await bank.send(pay(request.amount), { secret: 'x'.repeat(64) })).status).toBe(401);
      await expectNothingHappened();
    });

    it('with a larger amount than was signed is refused', async () => {
      const answer = await bank.send(pay(1), {
        tamper: (body) => body.replace('"transferAmount":1,', `"transferAmount":${request.amount},`),
      });
      expect(answer.status).toBe(401);
      await expectNothingHappened();
    });

    it.each([-600, 600])('with a time that is off by %i seconds is refused', async (clockOffBy) => {
      expect((await bank.send(pay(request.amount), { clockOffBy })).status).toBe(401);
      await expectNothingHappened();
    });

    it.each(['', 'sha256=', `sha256=${'0'.repeat(64)}`, 'Apikey nothing'])(
      'with the signature "%s" is refused',
      async (signature) => {
        expect((await bank.send(pay(request.amount), { signature })).status).toBe(401);
        await expectNothingHappened();
      },
    );
  });

  it('that is repeated counts once', async () => {
    const id = messageNumber();
    for (let times = 0; times < 3; times++) {
      expect((await bank.send(pay(request.amount, { id }))).status).toBe(200);
    }
    await becomes('paid');
    expect(await ofThisCheckout()).toHaveLength(1);
    expect((await now()).received).toBe(request.amount);
  });

  it('that is short leaves the request open, and the rest pays it', async () => {
    const part = request.amount - 1000;
    await bank.send(pay(part));
    expect(await seenByTheSeller(part, 'short')).toMatchObject({ checkout_code: placed.code });
    expect(await now()).toMatchObject({ state: 'awaiting', received: part });
    await bank.send(pay(1000));
    await becomes('paid');
    expect((await now()).received).toBe(request.amount);
  });

  it('that is too much pays the request and shows what is to be given back', async () => {
    await bank.send(pay(request.amount + 7777));
    await becomes('paid');
    expect(await seenByTheSeller(request.amount + 7777, 'over')).toMatchObject({ open_amount: 7777 });
  });

  it('for a request that is paid already is kept as a duplicate, to be given back', async () => {
    await bank.send(pay(request.amount));
    await becomes('paid');
    await bank.send(pay(request.amount));
    const found = await seenByTheSeller(request.amount, 'duplicate');
    expect(found.open_amount).toBe(request.amount);
  });

  it('without a known code waits for a person', async () => {
    const amount = unusualAmount();
    await bank.send(pay(amount, { content: 'tien hang thang nay' }));
    expect(await seenByTheSeller(amount, 'unknown')).toMatchObject({
      checkout_code: null,
      open_amount: amount,
    });
    expect((await now()).state).toBe('awaiting');
  });

  it('with the code but for another account pays nothing', async () => {
    const answer = await bank.send(pay(request.amount, { account: '99999999' }));
    expect(answer.status).toBe(200);
    await waitUntil('the transaction to be kept as one for another account', () =>
      database
        .number(
          "SELECT count(*) FROM bank_transaction WHERE account = '99999999' AND state = 'wrong_account'",
        )
        .then((count) => count > 0),
    );
    expect((await now()).state).toBe('awaiting');
  });

  it('after the deadline is kept as late; the order stays expired and its goods are free again', async () => {
    const { reserved } = await seller.variant(variantId);
    await database.rows("UPDATE payment_request SET expires_at = now() - interval '1 minute' WHERE id = $1", [
      request.id,
    ]);
    await waitUntil('the request to expire', async () => (await now()).state === 'expired', 100_000);
    await waitUntil(
      'the goods to be free',
      async () => (await seller.variant(variantId)).reserved === reserved - 1,
      30_000,
    );
    await bank.send(pay(request.amount));
    expect(await seenByTheSeller(request.amount, 'late')).toMatchObject({
      checkout_code: placed.code,
      open_amount: request.amount,
    });
    const checkout = await store.checkout(placed);
    expect(checkout.payment_requests[0]!.state).toBe('expired');
    expect(checkout.orders[0]!.state).toBe('expired');
  });

  it('about money that left the account is set aside', async () => {
    const amount = unusualAmount();
    expect((await bank.send({ ...pay(amount), direction: 'out' })).status).toBe(200);
    await seenByTheSeller(amount, 'ignored');
    expect((await now()).state).toBe('awaiting');
  });

  it.each(['not json', '[]', '{"id":"x"}', ''])(
    'that is well signed but reads %j is refused',
    async (wholeBody) => {
      const { status } = await bank.sendText(wholeBody);
      expect(status).toBeGreaterThanOrEqual(400);
      expect(status).toBeLessThan(500);
    },
  );
});

/** An amount by which a test finds its transaction again. */
function unusualAmount(): number {
  return 100_000 + Math.floor(Math.random() * 90_000);
}
