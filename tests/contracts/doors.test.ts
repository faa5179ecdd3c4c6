import type {
  Me,
  OpenReportHead,
  ProvinceCommune,
  ProvinceSellerList,
  TakenPhoto,
} from '@cho-phien/backend/contract';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { Answer } from '../harness/answer';
import { Database } from '../harness/database';
import { Desk, officerOf, ownerOf, PIXEL, ProvinceDesk, SellerDesk } from '../harness/desk';
import { expectRefusal } from '../harness/refusal';
import { aBuyer, Store } from '../harness/store';
import { waitUntil } from '../harness/wait-until';

const market = inject('market');
const store = new Store(market);
const database = new Database(market.databaseUrl);

let mine: SellerDesk;
let theirs: SellerDesk;
let province: ProvinceDesk;
let mySlug: string;
let myVariantId: string;
let theirVariantId: string;
let theirOrderId: string;

beforeAll(async () => {
  const [one, two] = await store.goodsOfDifferentSellers(2);
  mySlug = one!.seller_slug;
  mine = await SellerDesk.of(market, mySlug);
  theirs = await SellerDesk.of(market, two!.seller_slug);
  province = await ProvinceDesk.of(market);
  myVariantId = one!.single_variant_id!;
  theirVariantId = two!.single_variant_id!;
  const placed = await aBuyer(store).wanting(theirVariantId).payingBy('cod').places();
  theirOrderId = placed.orders[0]!.id;
});

afterAll(() => database.close());

const refused = (answer: Answer<unknown>, status: number) => {
  expect(answer.status, answer.text).toBe(status);
  expectRefusal(answer);
};

describe('the seller door', () => {
  it.each([
    '/seller/me',
    '/seller/orders',
    '/seller/products',
    '/seller/product-form',
    '/seller/product-drafts',
    '/seller/certificates',
    '/seller/summary',
    '/seller/bank-transactions',
    '/seller/bank-statements',
    '/seller/invoice-registration',
    '/seller/returns',
    '/seller/refunds',
    '/seller/invoices',
    '/seller/invoice-exports',
    '/seller/vouchers',
    '/seller/counter-sales',
    '/seller/counter-sales/goods',
    '/seller/delivery',
    '/seller/places',
  ])('%s opens to a member only', async (path) => {
    expect((await Answer.to(`${market.backend}${path}`)).status).toBe(401);
    expect((await province.desk.ask('GET', path)).status).toBe(401);
    expect((await mine.desk.ask('GET', path)).status).toBe(200);
  });

  it('shows and changes nothing of another stall', async () => {
    expect((await theirs.order(theirOrderId)).id).toBe(theirOrderId);
    refused(await mine.desk.ask('GET', `/seller/orders/${theirOrderId}`), 404);
    const lines = [{ line_id: 'x', grams: 1 }];
    refused(await mine.desk.ask('POST', `/seller/orders/${theirOrderId}/weigh`, { lines }), 404);
    refused(await mine.desk.ask('GET', `/seller/orders/${theirOrderId}/packing-slip`), 404);
    refused(await mine.act(theirOrderId, 'pack'), 404);
    refused(
      await mine.desk.ask('POST', `/seller/orders/${theirOrderId}/cancel`, { reason: 'out_of_stock' }),
      404,
    );
    refused(await mine.desk.ask('POST', `/seller/orders/${theirOrderId}/door-payment`), 404);
    for (const [path, body] of [
      ['returns/retreq_1/accept', {}],
      ['refunds/refdue_1/confirm', { reference: 'FT123' }],
      ['bank-transactions/btx_1/decide', { kind: 'refund' }],
      ['bank-statements/bst_1/take', {}],
      [`orders/${theirOrderId}/confirm-payment`, { reference: 'FT123' }],
    ] as const) {
      refused(await mine.desk.ask('POST', `/seller/${path}`, body), 404);
    }
    refused(await mine.desk.ask('POST', `/seller/variants/${theirVariantId}`, { price: 1000 }), 404);
    expect((await theirs.order(theirOrderId)).state).toBe('to_pack');
  });

  it.each([
    { price: 0 },
    { price: -1 },
    { price: 1000.5 },
    { price: 'x' },
    { stocked: -1 },
    { stocked: 1.5 },
    {},
  ])('refuses the change %j of a variant', async (change) => {
    const before = await mine.variant(myVariantId);
    refused(await mine.desk.ask('POST', `/seller/variants/${myVariantId}`, change), 400);
    expect(await mine.variant(myVariantId)).toEqual(before);
  });

  it('takes a photograph from a member, and nothing that only calls itself one', async () => {
    const path = '/seller/photos?name=anh.jpg';
    expect((await Answer.to(`${market.backend}${path}`, { method: 'POST', body: PIXEL })).status).toBe(401);
    expect((await province.desk.send(path, PIXEL)).status).toBe(401);
    const taken = await mine.desk.send<TakenPhoto>('/seller/photos?name=anh.png', PIXEL);
    expect(taken.status, taken.text).toBe(201);
    const shown = await fetch(`${market.backend}/photos/${taken.ok().key}/160.webp`);
    expect(shown.headers.get('content-type')).toBe('image/webp');
    refused(await mine.desk.send(path, PIXEL), 400);
    refused(await mine.desk.send(path, Buffer.alloc(0)), 400);
    refused(await mine.desk.send(path, Buffer.from('<svg onload="x()"/>')), 400);
    refused(await mine.desk.send(path, Buffer.alloc(21 * 1024 * 1024)), 413);
  });

  it('lets an order go through its states in order, and a second press change nothing', async () => {
    refused(await theirs.act(theirOrderId, 'ship'), 409);
    refused(await theirs.act(theirOrderId, 'deliver'), 409);
    expect((await theirs.act(theirOrderId, 'pack')).ok().state).toBe('packed');
    expect((await theirs.act(theirOrderId, 'pack')).ok().state).toBe('packed');
    expect((await theirs.act(theirOrderId, 'ship')).ok().state).toBe('shipped');
    expect((await theirs.act(theirOrderId, 'deliver')).ok().state).toBe('delivered');
  });

  it('keeps an order that is not paid yet from being packed', async () => {
    const placed = await aBuyer(store).wanting(theirVariantId).places();
    refused(await theirs.act(placed.orders[0]!.id, 'pack'), 409);
  });

  it('refuses a wrong password as it refuses an unknown person', async () => {
    const owner = ownerOf(market, mySlug);
    const attempts = [
      { ...owner, password: 'sai' },
      { ...owner, email: 'nobody@example.com' },
    ];
    for (const attempt of attempts) {
      await expect(Desk.signIn(market.backend, 'member', attempt)).rejects.toThrow('401');
    }
  });
});

describe('the sign-in', () => {
  it('takes no further guesses at a password after twenty, and tells so', async () => {
    const guess = (email: string, path = '/auth/member/emailpass') =>
      Answer.to(`${market.backend}${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ email, password: 'sai' }),
      });
    const email = `guessed-${Date.now()}@example.com`;
    for (let time = 0; time < 20; time++) expect((await guess(email)).status).toBe(401);
    for (const path of ['/auth/member/emailpass', '/auth/user/emailpass', '/auth/member/email%70ass']) {
      refused(await guess(email, path), 429);
    }
    expect((await guess(`other-${email}`)).status).toBe(401);
  });
});

describe('the province door', () => {
  it.each([
    '/province/me',
    '/province/summary?month=2026-10',
    '/province/months',
    '/province/communes?month=2026-10',
    '/province/sellers',
    '/province/drill-down?period=2026-10',
    '/province/figures?kind=monthly&period=2026-10',
    '/province/grdp?year=2026',
    '/province/parameters',
    '/province/reports',
    '/province/invoice-coverage?month=2026-10',
  ])('%s opens to an officer only', async (path) => {
    expect((await Answer.to(`${market.backend}${path}`)).status).toBe(401);
    expect((await mine.desk.ask('GET', path)).status).toBe(401);
    expect((await province.desk.ask('GET', path)).status).toBe(200);
  });

  it.each(['2026-13', 'x', '2026'])('refuses the month "%s"', async (month) => {
    refused(await province.desk.ask('GET', `/province/communes?month=${month}`), 400);
  });

  it('hides the figures of a commune in which one could tell a single stall', async () => {
    const path = '/province/communes?month=2026-10';
    const answer = (await province.desk.ask<ProvinceCommune[]>('GET', path)).ok();
    const few = answer.filter((row) => row.active_sellers > 0 && row.sellers < 3);
    for (const row of few) expect(row).toMatchObject({ suppressed: true, gmv_net: 0 });
    expect(answer.some((row) => row.gmv_net > 0)).toBe(true);
  });

  const REASON = 'Bị phản ánh về nguồn gốc hàng hoá';

  it('lets a reviewer suspend a stall and open it again, and tells the stall why', async () => {
    const reviewer = await ProvinceDesk.of(market, 'reviewer');
    const suspended = (await reviewer.decides(mySlug, 'suspend', REASON)).ok();
    try {
      expect(suspended).toMatchObject({
        slug: mySlug,
        state: 'suspended',
        last_decision: { reason: REASON },
      });
      const me = (await mine.desk.ask<Me>('GET', '/seller/me')).ok();
      expect(me).toMatchObject({ seller: { state: 'suspended' }, suspension_reason: REASON });
      refused(await mine.desk.ask('POST', `/seller/variants/${myVariantId}`, { price: 1000 }), 403);
      expect((await reviewer.decides(mySlug, 'suspend', REASON)).ok().last_decision).toEqual(
        suspended.last_decision,
      );
    } finally {
      expect((await reviewer.decides(mySlug, 'reinstate', 'Đã bổ sung giấy tờ')).ok().state).toBe('active');
    }
    expect((await mine.desk.ask<Me>('GET', '/seller/me')).ok().suspension_reason).toBeNull();
  });

  it('lets a reviewer give a stall five days of notice, which it may answer, and withdraw it', async () => {
    const reviewer = await ProvinceDesk.of(market, 'reviewer');
    const { notice } = (await reviewer.decides(mySlug, 'give-notice', REASON)).ok();
    const days = (Date.parse(notice!.closes_at) - Date.now()) / 86_400_000;
    expect(days).toBeGreaterThanOrEqual(5);
    expect(days).toBeLessThanOrEqual(6);
    refused(await reviewer.decides(mySlug, 'give-notice', REASON), 409);
    const me = (await mine.desk.ask<Me>('GET', '/seller/me')).ok();
    expect(me).toMatchObject({ seller: { state: 'active' }, notice: { reason: REASON, answer: null } });
    const path = `/seller/notices/${notice!.id}/answer`;
    refused(await mine.desk.ask('POST', path, { answer: 'vì' }), 400);
    (await mine.desk.ask('POST', path, { answer: 'Chúng tôi đã bổ sung giấy tờ.' })).ok();
    const asked = `/province/sellers?q=${encodeURIComponent(me.seller.name)}`;
    const listed = async () =>
      (await reviewer.desk.ask<ProvinceSellerList>('GET', asked))
        .ok()
        .sellers.find(({ slug }) => slug === mySlug);
    expect((await listed())?.notice?.answer).toMatchObject({ text: 'Chúng tôi đã bổ sung giấy tờ.' });
    expect((await reviewer.decides(mySlug, 'withdraw-notice', 'Đã bổ sung giấy tờ')).ok().notice).toBeNull();
    expect((await listed())?.notice).toBeNull();
    refused(await reviewer.decides(mySlug, 'withdraw-notice', 'Đã bổ sung giấy tờ'), 409);
    refused(await mine.desk.ask('POST', path, { answer: 'Chúng tôi đã bổ sung giấy tờ.' }), 404);
  });

  it('closes a stall when its days of notice are over, and not before', async () => {
    const reviewer = await ProvinceDesk.of(market, 'reviewer');
    const { notice } = (await reviewer.decides(mySlug, 'give-notice', REASON)).ok();
    try {
      await database.rows(
        `UPDATE suspension_notice SET closes_at = now() - interval '1 second' WHERE id = $1`,
        [notice!.id],
      );
      const me = await waitUntil(
        'the stall to be closed',
        async () => {
          const now = (await mine.desk.ask<Me>('GET', '/seller/me')).ok();
          return now.seller.state === 'suspended' && now;
        },
        90_000,
        1_000,
      );
      expect(me).toMatchObject({ suspension_reason: REASON, notice: null });
    } finally {
      (await reviewer.decides(mySlug, 'reinstate', 'Đã bổ sung giấy tờ')).ok();
    }
  });

  it('refuses to suspend without a reason, for nobody, for a viewer and for a stall', async () => {
    const reviewer = await ProvinceDesk.of(market, 'reviewer');
    const path = `/province/sellers/${mySlug}/suspend`;
    refused(await reviewer.decides(mySlug, 'suspend', 'vì'), 400);
    refused(await reviewer.desk.ask('POST', path, {}), 400);
    refused(await reviewer.decides('khong-co', 'suspend', REASON), 404);
    refused(await province.decides(mySlug, 'suspend', REASON), 403);
    expect((await mine.desk.ask('POST', path, { reason: REASON })).status).toBe(401);
    expect((await Answer.to(`${market.backend}${path}`, { method: 'POST' })).status).toBe(401);
    expect((await mine.desk.ask<Me>('GET', '/seller/me')).ok().seller.state).toBe('active');
  });

  it('does not let an officer in as a member, nor the other way round', async () => {
    const asMember = await Desk.signIn(market.backend, 'member', officerOf(market));
    expect((await asMember.ask('GET', '/seller/orders')).status).toBe(401);
    const asOfficer = await Desk.signIn(market.backend, 'officer', ownerOf(market, mySlug));
    expect((await asOfficer.ask('GET', '/province/sellers')).status).toBe(401);
  });
});

describe('the open door', () => {
  it('shows what was published to anybody, and nothing that was not', async () => {
    const list = await Answer.to<OpenReportHead[]>(`${market.backend}/open-data/reports`);
    expect(list.ok().every(({ href }) => href.startsWith('/open-data/reports/'))).toBe(true);
    expect((await Answer.to(`${market.backend}/open-data/openapi`)).ok()).toMatchObject({ openapi: '3.1.0' });
    for (const path of ['monthly/2020-01', 'monthly/x', 'daily/2026-10', 'ecommerce_law/2021']) {
      refused(await Answer.to(`${market.backend}/open-data/reports/${path}`), 404);
    }
  });
});

describe('the store door', () => {
  it('says to whoever watches how its parts are, and nothing of where they are', async () => {
    expect((await store.ask('GET', '/store/health')).ok()).toEqual({
      status: 'ok',
      search: { engine: 'postgresql', fallback: false, since: null },
      cards: 'on',
    });
  });

  it.each([
    ['GET', '/orders/order_1/returnable'],
    ['POST', '/orders/order_1/returns'],
    ['POST', '/orders/order_1/cancel'],
    ['POST', '/returns/retreq_1/withdraw'],
    ['POST', '/refunds/refdue_1/account'],
    ['POST', '/return-photos'],
    ['POST', '/card'],
    ['GET', '/return-photos/retpho_1'],
  ])('shows nothing after a sale without the phone or the token: %s %s', async (method, path) => {
    const placed = await aBuyer(store).wanting(myVariantId).payingBy('cod').places();
    const url = `/store/checkouts/${placed.code}${path.replace('order_1', placed.orders[0]!.id)}`;
    const body = method === 'POST' ? {} : undefined;
    refused(await store.ask(method, url, body), 404);
    refused(await store.ask(method, `${url}?phone=0900000000`, body), 404);
    const other = await aBuyer(store).wanting(myVariantId).payingBy('cod').places();
    refused(await store.ask(method, url, body, { 'x-checkout-token': other.access_token }), 404);
  });

  it.each([
    ['POST', '/store/carts'],
    ['POST', '/store/customers'],
    ['POST', '/store/carts/cart_1/complete'],
    ['POST', '/store/payment-collections'],
    ['GET', '/store/orders'],
    ['GET', '/store/orders/order_1'],
    ['POST', '/store/returns'],
    ['GET', '/store/shipping-options'],
  ])("sells by checkout alone: %s %s, Medusa's own way, is closed", async (method, path) => {
    refused(await store.ask(method, path, method === 'POST' ? {} : undefined), 404);
  });
});
