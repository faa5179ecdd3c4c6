import type { Basket, CardPage, Checkout, Health, PlacedCheckout } from '@cho-phien/backend/contract';
import { loadPack } from '@cho-phien/seed';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { Answer } from '../harness/answer';
import { wrongAtRest } from '../harness/books';
import { Database } from '../harness/database';
import { expectRefusal } from '../harness/refusal';
import { type SecondBackend, startSecondBackend } from '../harness/second-backend';
import { aBuyer, LOC_NINH, Store } from '../harness/store';
import { newId } from '../harness/stripe/objects';
import { StripeRemote } from '../harness/stripe/remote';
import { STRIPE_KEYS } from '../harness/stripe/stand-in';
import { CARDS } from '../harness/stripe/test-cards';
import { signatureOf } from '../harness/stripe/webhooks';
import { waitUntil } from '../harness/wait-until';

const market = inject('market');
const database = new Database(market.databaseUrl);
const since = new Date();
/** The market with its keys, and the same without them. */
const withKeys = new Store(market);
let keyless: SecondBackend;
let store: Store;
let variantId: string;

beforeAll(async () => {
  keyless = await startSecondBackend(market, {
    STRIPE_API_BASE: undefined,
    STRIPE_SECRET_KEY: undefined,
    STRIPE_WEBHOOK_SECRET: undefined,
    WORKER_MODE: 'server',
  });
  store = new Store({ ...market, backend: keyless.url });
  const throughPlatform = loadPack('binh-phuoc').sellers.filter((one) => one.settlementMode === 'platform');
  const slugs = throughPlatform.map(({ slug }) => slug);
  const goods = await store.goodsOfDifferentSellers(60);
  variantId = goods.find(({ seller_slug }) => slugs.includes(seller_slug))!.single_variant_id!;
});

afterAll(async () => {
  await keyless.stop();
  await database.close();
});

const keyOf = ({ access_token }: PlacedCheckout) => ({ 'x-checkout-token': access_token });
const cardPage = (placed: PlacedCheckout, headers = keyOf(placed), at = store) =>
  at.ask<CardPage>('POST', `/store/checkouts/${placed.code}/card`, {}, headers);
const cancels = (placed: PlacedCheckout) =>
  store.ask<Checkout>(
    'POST',
    `/store/checkouts/${placed.code}/orders/${placed.orders[0]!.id}/cancel`,
    { reason: 'changed_mind' },
    keyOf(placed),
  );
/** Placed while the market still had its keys. */
const placedByCard = () => aBuyer(withKeys).payingBy('card').wanting(variantId).places();

describe('a market without keys of Stripe', () => {
  it('says that it takes no cards, and is well for all that', async () => {
    expect((await store.ask<Health>('GET', '/store/health')).ok()).toMatchObject({
      status: 'ok',
      cards: 'off',
    });
    expect((await withKeys.ask<Health>('GET', '/store/health')).ok().cards).toBe('on');
  });

  it('says so in a new basket and in every quote, and offers the other ways to pay', async () => {
    const basket = (await store.ask<Basket>('POST', '/store/baskets', {})).ok();
    expect(basket.cards).toBe('off');
    (await store.add(basket.id, { variant_id: variantId, quantity: 1 })).ok();
    const quote = await store.quote(basket.id, LOC_NINH);
    expect(quote.cards).toBe('off');
    expect(quote.groups[0]?.payment_methods).toEqual(['vietqr', 'cod']);
    expect((await withKeys.quote(basket.id, LOC_NINH)).groups[0]?.payment_methods).toContain('card');
  });

  it('places nothing by card and says why, and the same basket by transfer', async () => {
    const wish = await aBuyer(store).payingBy('card').wanting(variantId).prepares();
    const refused = await store.place(wish);
    expect(refused.status).toBe(400);
    const { fields } = expectRefusal(refused, 'groups.0.payment_method');
    expect(fields?.[0]?.code).toBe('payment_not_available');
    const groups = wish.groups.map((group) => ({ ...group, payment_method: 'vietqr' as const }));
    const placed = (await store.place({ ...wish, groups })).ok();
    expect(placed.payment_requests).toMatchObject([{ method: 'vietqr', state: 'awaiting' }]);
  });

  it('opens no page for a card, and shows strangers no more than before', async () => {
    const placed = await placedByCard();
    const refused = await cardPage(placed);
    expect(refused.status).toBe(409);
    expect(expectRefusal(refused).code).toBe('cards_off');
    expect((await cardPage(placed, { 'x-checkout-token': 'x'.repeat(32) })).status).toBe(404);
    expect((await store.checkout(placed)).payment_requests).toMatchObject([
      { method: 'card', state: 'awaiting', received: 0 },
    ]);
    expect((await cardPage(placed, keyOf(placed), withKeys)).status).toBe(200);
  });

  it('lets an order that waits for a card be cancelled', async () => {
    const placed = await placedByCard();
    expect((await cancels(placed)).ok().orders[0]?.state).toBe('cancelled');
  });

  it('keeps the refund of an order that was paid by card until there are keys', async () => {
    const stripe = new StripeRemote(market);
    const placed = await placedByCard();
    const session = (await cardPage(placed, keyOf(placed), withKeys)).ok().url.split('/').at(-1) ?? '';
    await stripe.asks({ pay: { session, card: CARDS.works } });
    const refundOf = async () => (await store.checkout(placed)).orders[0]?.refunds[0];
    await waitUntil('the order to be paid', async () => {
      const { orders } = await store.checkout(placed);
      return orders[0]?.state === 'to_pack';
    });
    await stripe.asks({ silent: true });
    try {
      expect((await cancels(placed)).status).toBe(200);
      expect(await refundOf()).toMatchObject({ state: 'due', method: 'card', amount: placed.total });
    } finally {
      await stripe.asks({ silent: false });
    }
    await waitUntil('the refund to be paid', async () => (await refundOf())?.state === 'paid', 60_000);
  });

  it('listens to nobody who says that he is Stripe', async () => {
    const body = JSON.stringify({ id: newId('evt'), type: 'customer.created', data: { object: {} } });
    const answer = await Answer.to(`${keyless.url}/hooks/stripe`, {
      method: 'POST',
      headers: { 'stripe-signature': signatureOf(body, STRIPE_KEYS.webhook) },
      body,
    });
    expect(answer.status).toBe(404);
    expect(answer.text).toBe('{"received":false}');
  });

  it('keeps its books right', async () => {
    expect(await wrongAtRest(database, since)).toEqual({});
  });
});
