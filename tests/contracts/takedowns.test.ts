import type {
  MailboxMessage,
  NewTakedown,
  ProductCard,
  SellerGoods,
  SellerProductList,
  Takedown,
  TakedownList,
  TakedownState,
} from '@cho-phien/backend/contract';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import type { Answer } from '../harness/answer';
import { Database } from '../harness/database';
import { type Desk, ProvinceDesk, SellerDesk } from '../harness/desk';
import { expectRefusal } from '../harness/refusal';
import { Store } from '../harness/store';
import { waitUntil } from '../harness/wait-until';

const market = inject('market');
const store = new Store(market);
const REASON = 'Nhãn ghi sai nơi sản xuất, chờ sửa nhãn.';

let reviewer: Desk;
let goods: ProductCard;
let mine: Desk;
let theirs: Desk;
let productId: string;

beforeAll(async () => {
  reviewer = (await ProvinceDesk.of(market, 'reviewer')).desk;
  const [first, second] = (await store.goodsOfDifferentSellers(8)).slice(-2);
  goods = first!;
  mine = (await SellerDesk.of(market, goods.seller_slug)).desk;
  theirs = (await SellerDesk.of(market, second!.seller_slug)).desk;
  const asked = `/seller/products?q=${encodeURIComponent(goods.title)}`;
  const { products } = (await mine.ask<SellerProductList>('GET', asked)).ok();
  productId = products.find(({ slug }) => slug === goods.slug)!.id;
});

const refused = (answer: Answer<unknown>, status: number) => {
  expect(answer.status, answer.text).toBe(status);
  expectRefusal(answer);
};

const enter = (change: Partial<NewTakedown> = {}) =>
  reviewer.ask<Takedown>('POST', '/province/takedowns', {
    product_slug: `https://cho.example.vn/san-pham/${goods.slug}?tu=tim-kiem`,
    source: 'authority',
    requester: 'Chi cục Quản lý thị trường',
    document: '123/QLTT',
    claim: 'Đề nghị gỡ sản phẩm do nhãn sai nơi sản xuất.',
    ...change,
  });
const decide = (id: string, act: 'order' | 'dismiss' | 'lift', reason = REASON) =>
  reviewer.ask<Takedown>('POST', `/province/takedowns/${id}/${act}`, { reason });
const list = async (state: TakedownState) =>
  (await reviewer.ask<TakedownList>('GET', `/province/takedowns?state=${state}`)).ok().takedowns;
const goodsNow = async () => (await mine.ask<SellerGoods>('GET', `/seller/products/${productId}`)).ok();
const report = (claim: string, address: string) =>
  store.ask(
    'POST',
    `/store/listings/${goods.slug}/reports`,
    { claim, contact: '0912345678' },
    {
      'x-forwarded-for': address,
    },
  );
const found = async () =>
  (await store.search({ q: goods.title })).hits.some(({ slug }) => slug === goods.slug);
const pageStatus = async () => (await store.ask('GET', `/store/listings/${goods.slug}`)).status;

describe('goods that must go off the market', () => {
  it('are gone at once for shoppers, and their stall reads why, cannot put them back and answers', async () => {
    const entered = await enter();
    expect(entered.status, entered.text).toBe(201);
    const { id, received_at, due_at } = entered.ok();
    expect(Date.parse(due_at) - Date.parse(received_at)).toBe(24 * 3_600_000);
    expect((await goodsNow()).takedown).toBeNull();
    refused(
      await mine.ask('POST', `/seller/takedowns/${id}/answer`, { answer: 'Chúng tôi sẽ sửa nhãn.' }),
      404,
    );

    expect((await decide(id, 'order')).ok()).toMatchObject({ state: 'ordered', decided: { reason: REASON } });
    expect(await found()).toBe(false);
    expect(await pageStatus()).toBe(404);
    const basket = await store.newBasket();
    refused(await store.add(basket.id, { variant_id: goods.single_variant_id, quantity: 1 }), 400);

    expect(await goodsNow()).toMatchObject({
      status: 'taken_down',
      takedown: { state: 'ordered', document: '123/QLTT', decided: { reason: REASON } },
    });
    for (const act of ['show', 'hide'])
      refused(await mine.ask('POST', `/seller/products/${productId}/${act}`), 409);
    const answer = { answer: 'Chúng tôi đã in lại nhãn đúng nơi sản xuất.' };
    refused(await theirs.ask('POST', `/seller/takedowns/${id}/answer`, answer), 404);
    refused(await mine.ask('POST', `/seller/takedowns/${id}/answer`, { answer: 'Ừ' }), 400);
    expect((await mine.ask('POST', `/seller/takedowns/${id}/answer`, answer)).status).toBe(200);
    expect((await list('ordered')).find((one) => one.id === id)?.answer?.text).toBe(answer.answer);

    expect((await decide(id, 'lift', 'Nhãn đã được sửa đúng.')).ok().state).toBe('lifted');
    expect(await pageStatus()).toBe(200);
    await waitUntil('the goods to be found again', found, 10_000);
    refused(await mine.ask('POST', `/seller/takedowns/${id}/answer`, answer), 409);
    expect((await goodsNow()).status).toBe('published');
  });

  it('stay gone while a second request holds them, and are put back as they were', async () => {
    await mine.ask('POST', `/seller/products/${productId}/hide`);
    const [one, two] = [(await enter()).ok(), (await enter({ document: '124/QLTT' })).ok()];
    await decide(one.id, 'order');
    await decide(two.id, 'order');
    await decide(one.id, 'lift');
    expect((await goodsNow()).status).toBe('taken_down');
    await decide(two.id, 'lift');
    expect((await goodsNow()).status).toBe('draft');
    await mine.ask('POST', `/seller/products/${productId}/show`);
    expect(await pageStatus()).toBe(200);
  });

  it('are decided on once, whoever presses at the same time', async () => {
    const { id } = (await enter()).ok();
    const answers = await Promise.all([decide(id, 'dismiss'), decide(id, 'dismiss'), decide(id, 'order')]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
    refused(await decide(id, 'lift'), 409);
    const [{ state } = { state: '' }] = (await list('dismissed')).filter((one) => one.id === id);
    if (state !== 'dismissed') await decide(id, 'lift');
    expect((await goodsNow()).status).toBe('published');
  });

  it('need a letter of an authority that has come, and goods that are there', async () => {
    const fields = async (change: Partial<NewTakedown>) => {
      const answer = await enter(change);
      refused(answer, 400);
      return (answer.body as { fields: { field: string }[] }).fields.map(({ field }) => field);
    };
    expect(await fields({ requester: '', document: ' ' })).toEqual(['requester', 'document']);
    expect(await fields({ product_slug: 'khong-co' })).toEqual(['product_slug']);
    expect(await fields({ received_at: '2099-01-01T00:00' })).toEqual(['received_at']);
    expect(await fields({ claim: 'Gỡ' })).toEqual(['claim']);
  });

  it('are overdue a day after the letter came', async () => {
    const yesterday = new Date(Date.now() - 25 * 3_600_000 + 7 * 3_600_000).toISOString().slice(0, 16);
    const { id } = (await enter({ received_at: yesterday })).ok();
    const waiting = await list('pending');
    expect(waiting[0]).toMatchObject({ id, overdue: true });
    await decide(id, 'dismiss');
  });
});

describe('a shopper who says that goods are wrong', () => {
  it('is heard by the officers, and stays unknown to the stall', async () => {
    expect((await report('Trên bao bì không có hạn dùng.', '203.0.113.7')).status).toBe(204);
    const waiting = (await list('pending')).filter(({ source }) => source === 'shopper');
    expect(waiting[0]).toMatchObject({ requester: '0912345678', product: { slug: goods.slug } });
    await decide(waiting[0]!.id, 'order');
    expect(JSON.stringify(await goodsNow())).not.toContain('0912345678');
    await decide(waiting[0]!.id, 'lift');
  });

  it('says it in words, of goods that are sold, and not too often', async () => {
    refused(await report('xấu', '203.0.113.8'), 400);
    refused(
      await store.ask('POST', '/store/listings/khong-co/reports', {
        claim: 'Hàng giả, sai nhãn.',
        contact: '',
      }),
      404,
    );
    for (let turn = 0; turn < 5; turn++) {
      expect((await report('Hàng giả, sai nhãn mác.', '203.0.113.9')).status).toBe(204);
    }
    refused(await report('Hàng giả, sai nhãn mác.', '203.0.113.9'), 429);
    for (const { id, source } of await list('pending')) if (source === 'shopper') await decide(id, 'dismiss');
  });
});

it('a stall is told of what was decided about its goods', async () => {
  const database = new Database(market.databaseUrl);
  const [seller] = await database.rows<{ contact: string }>(
    'SELECT coalesce(email, phone) AS contact FROM seller WHERE slug = $1',
    [goods.seller_slug],
  );
  await database.close();
  const mailbox = `/store/mailbox?to=${encodeURIComponent(seller!.contact)}`;
  const about = async () =>
    (await store.ask<{ messages: MailboxMessage[] }>('GET', mailbox))
      .ok()
      .messages.filter(({ subject }) => subject.includes(goods.title));
  const isTold = (subject: string) =>
    waitUntil(subject, async () => (await about()).some((one) => one.subject === subject), 60_000);
  const { id } = (await enter()).ok();
  await decide(id, 'order');
  // What is taken back within seconds is not told.
  await isTold(`“${goods.title}” đã bị gỡ khỏi chợ`);
  await decide(id, 'lift');
  await isTold(`“${goods.title}” không còn bị gỡ`);
  expect((await about()).some(({ text }) => text.includes(REASON))).toBe(true);
});
