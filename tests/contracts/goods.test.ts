import type {
  GoodsAnswers,
  GoodsChange,
  GoodsChangeList,
  GoodsDraft,
  ProductPage,
  SellerGoods,
} from '@cho-phien/backend/contract';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { Answer } from '../harness/answer';
import { type Desk, ProvinceDesk, SellerDesk } from '../harness/desk';
import { expectRefusal } from '../harness/refusal';
import { aBuyer, Store } from '../harness/store';

const market = inject('market');
const store = new Store(market);

let mine: Desk;
let theirs: SellerDesk;
let photo: string;

beforeAll(async () => {
  const [one, two] = (await store.goodsOfDifferentSellers(10)).slice(-2);
  const stall = await SellerDesk.of(market, one!.seller_slug);
  mine = stall.desk;
  theirs = await SellerDesk.of(market, two!.seller_slug);
  photo = await stall.sendsPhoto();
});

const honey = (change: GoodsAnswers = {}): GoodsAnswers => ({
  photos: [photo],
  name: 'Mật ong hoa cao su',
  category: 'mat-ong',
  unit: 'chai',
  storage: 'Nơi mát',
  shelf_life_days: '540',
  variants: [{ title: '', content: '0,5', content_unit: 'l', price: '125.000', stock: '12', sku: '' }],
  ...change,
});

async function aDraft(desk: Desk, answers: GoodsAnswers): Promise<GoodsDraft> {
  const { id } = (await desk.ask<GoodsDraft>('POST', '/seller/product-drafts')).ok();
  return (await desk.ask<GoodsDraft>('POST', `/seller/product-drafts/${id}`, { answers })).ok();
}

const made = new Set<string>();

async function publish(desk: Desk, id: string): Promise<Answer<GoodsDraft>> {
  const answer = await desk.ask<GoodsDraft>('POST', `/seller/product-drafts/${id}/publish`);
  if (answer.status === 200) made.add(answer.ok().product?.id ?? '');
  return answer;
}

/** The other tests of this market look for what it began with. */
afterAll(async () => {
  for (const id of made) await mine.ask('POST', `/seller/products/${id}/hide`);
});

const refused = (answer: Answer<unknown>, status: number) => {
  expect(answer.status, answer.text).toBe(status);
  expectRefusal(answer);
};
const problemsOf = async (answers: GoodsAnswers) => {
  const { id } = await aDraft(mine, answers);
  const answer = await publish(mine, id);
  expect(answer.status, answer.text).toBe(400);
  await mine.ask('POST', `/seller/product-drafts/${id}/discard`);
  return (answer.body as { fields: { field: string; code: string }[] }).fields;
};

describe('goods of a stall', () => {
  it('are kept answer by answer and made once, however often and at once they are put on the shelf', async () => {
    const { id, problems } = await aDraft(mine, { name: 'Mật ong' });
    expect(problems.map(({ field }) => field)).toContain('photos');
    await mine.ask('POST', `/seller/product-drafts/${id}`, { answers: honey() });
    const answers = await Promise.all([publish(mine, id), publish(mine, id), publish(mine, id)]);
    const products = answers.map((answer) => answer.ok().product);
    expect(new Set(products.map((product) => product?.id)).size).toBe(1);
    const slug = products[0]?.slug ?? '';
    const page = (await store.ask<ProductPage>('GET', `/store/listings/${slug}`)).ok();
    expect(page).toMatchObject({ title: 'Mật ong hoa cao su', storage: 'Nơi mát', shelf_life_days: 540 });
    expect(page.variants).toMatchObject([
      { title: '0,5 lít', price: 125_000, stock: 12, unit_price: { price: 250_000, per: 'l' } },
    ]);
    refused(await mine.ask('POST', `/seller/product-drafts/${id}`, { answers: { name: 'Khác' } }), 404);
  });

  it('show no photograph of another stall, are not what may not be sold, and say what food must say', async () => {
    const foreign = await theirs.sendsPhoto();
    expect(await problemsOf(honey({ photos: [foreign] }))).toMatchObject([{ field: 'photos' }]);
    expect(await problemsOf(honey({ name: 'Rượu ngâm tay gấu' }))).toMatchObject([
      { field: 'name', code: 'refused_goods' },
    ]);
    expect(await problemsOf(honey({ storage: '', shelf_life_days: '' }))).toMatchObject([
      { field: 'storage' },
      { field: 'shelf_life_days' },
    ]);
  });

  it('are nothing to another stall, nor to anybody without a door', async () => {
    const draft = await aDraft(mine, honey());
    const { product } = (await publish(mine, draft.id)).ok();
    const open = await aDraft(mine, honey());
    for (const [method, path] of [
      ['GET', `/seller/product-drafts/${open.id}`],
      ['POST', `/seller/product-drafts/${open.id}/publish`],
      ['POST', `/seller/product-drafts/${open.id}/discard`],
      ['GET', `/seller/products/${product?.id}`],
      ['POST', `/seller/products/${product?.id}/hide`],
      ['POST', `/seller/products/${product?.id}/show`],
    ] as const) {
      refused(await theirs.desk.ask(method, path), 404);
      expect((await Answer.to(`${market.backend}${path}`, { method })).status).toBe(401);
    }
    const answers = { name: 'Của tôi' };
    refused(await theirs.desk.ask('POST', `/seller/product-drafts/${open.id}`, { answers }), 404);
    refused(await theirs.desk.ask('POST', `/seller/products/${product?.id}`, { answers }), 404);
    await mine.ask('POST', `/seller/product-drafts/${open.id}/discard`);
    refused(await mine.ask('GET', `/seller/product-drafts/${open.id}`), 404);
  });

  it('change their name by an officer’s leave only, once, and their keeping at once', async () => {
    const { id } = await aDraft(mine, honey());
    const { product } = (await publish(mine, id)).ok();
    const path = `/seller/products/${product?.id}`;
    const edit = (answers: GoodsAnswers) => mine.ask<SellerGoods>('POST', path, { answers });
    refused(await edit({ name: 'Mật' }), 400);
    await edit({ name: 'Mật ong rừng' });
    const asked = (await edit({ name: 'Mật ong rừng già', storage: 'Tủ mát' })).ok();
    expect(asked.answers).toMatchObject({ name: 'Mật ong hoa cao su', storage: 'Tủ mát' });
    expect(asked.change).toMatchObject({
      state: 'pending',
      fields: [{ field: 'name', before: 'Mật ong hoa cao su', after: 'Mật ong rừng già' }],
    });
    const reviewer = (await ProvinceDesk.of(market, 'reviewer')).desk;
    const list = (await reviewer.ask<GoodsChangeList>('GET', '/province/product-changes')).ok();
    const changes = list.changes.filter((change) => change.product.id === product?.id);
    expect(changes).toHaveLength(1);
    const decide = () =>
      reviewer.ask<GoodsChange>('POST', `/province/product-changes/${changes[0]?.id}/approve`);
    const statuses = (await Promise.all([decide(), decide()])).map(({ status }) => status);
    expect(statuses.sort()).toEqual([200, 409]);
    expect((await mine.ask<SellerGoods>('GET', path)).ok()).toMatchObject({
      answers: { name: 'Mật ong rừng già' },
      change: { state: 'approved' },
    });
  });

  it('leave the market when the stall puts them away, and come back', async () => {
    const { id } = await aDraft(mine, honey());
    const { product } = (await publish(mine, id)).ok();
    const seen = async () => (await store.ask<ProductPage>('GET', `/store/listings/${product?.slug}`)).status;
    await mine.ask('POST', `/seller/products/${product?.id}/hide`);
    expect(await seen()).toBe(404);
    await mine.ask('POST', `/seller/products/${product?.id}/show`);
    expect(await seen()).toBe(200);
  });

  it('get another size on the shelf by the rules of the form, and lose one that nobody has bought', async () => {
    const { id } = await aDraft(mine, honey({ name: 'Mật ong hoa cà phê đầu mùa' }));
    const { product } = (await publish(mine, id)).ok();
    const path = `/seller/products/${product?.id}/sizes`;
    const litre = { title: '', content: '1', content_unit: 'l', price: '240.000', stock: '5', sku: '' };
    const wrong = await mine.ask('POST', path, { ...litre, price: 'hỏi', content: '' });
    refused(wrong, 400);
    expect(wrong.body).toMatchObject({ fields: [{ field: 'content' }, { field: 'price' }] });
    refused(await theirs.desk.ask('POST', path, litre), 404);

    const adds = await Promise.all([litre, litre].map((size) => mine.ask<SellerGoods>('POST', path, size)));
    expect(adds.map(({ status }) => status).sort()).toEqual([201, 400]);
    const page = async () =>
      (await store.ask<ProductPage>('GET', `/store/listings/${product?.slug}`)).ok().variants;
    expect((await page()).map(({ title, price }) => [title, price])).toEqual([
      ['0,5 lít', 125_000],
      ['1 lít', 240_000],
    ]);
    const [half, whole] = await page();
    await aBuyer(store).wanting(whole!.id).payingBy('cod').places();

    refused(await mine.ask('POST', `/seller/variants/${whole!.id}/remove`), 409);
    refused(await theirs.desk.ask('POST', `/seller/variants/${half!.id}/remove`), 404);
    (await mine.ask('POST', `/seller/variants/${half!.id}/remove`)).ok();
    expect((await page()).map(({ title }) => title)).toEqual(['1 lít']);
    refused(await mine.ask('POST', `/seller/variants/${whole!.id}/remove`), 409);
    // A name that is free again may be taken again.
    const again = { ...litre, content: '0,5', price: '130.000' };
    expect((await mine.ask('POST', path, again)).status).toBe(201);
  });
});
