import type { ProductCard, SellerList, SitemapEntry, Suggestion } from '@cho-phien/backend/contract';
import { beforeAll, expect, inject, it } from 'vitest';
import { ProvinceDesk } from '../../harness/desk';
import { expectRefusal } from '../../harness/refusal';
import { aBuyer, Store } from '../../harness/store';
import { waitUntil } from '../../harness/wait-until';

/** Within this time every page must have followed; the store door follows at once. */
const PROMISE_MS = 5000;

const market = inject('market');
const store = new Store(market);
let product: ProductCard;
let reviewer: ProvinceDesk;

beforeAll(async () => {
  product = (await store.goodsOfDifferentSellers(3))[2]!;
  reviewer = await ProvinceDesk.of(market, 'reviewer');
});

const answers = async (path: string) => (await store.ask('GET', path)).status === 200;
const named = async <T>(path: string, names: (body: T) => boolean) =>
  names((await store.ask<T>('GET', path)).ok());

/** Where the store door still names the stall or its goods. */
async function atTheDoor(): Promise<string[]> {
  const { slug, seller_slug: stall, title } = product;
  const q = encodeURIComponent(title);
  const places: Record<string, Promise<boolean>> = {
    search: named<{ hits: ProductCard[] }>(`/store/search?q=${q}`, ({ hits }) =>
      hits.some((hit) => hit.slug === slug),
    ),
    stall: named<{ total: number }>(`/store/search?seller=${stall}`, ({ total }) => total > 0),
    suggestions: named<Suggestion[]>(`/store/suggestions?q=${q}`, (all) =>
      all.some(({ path }) => path.endsWith(`/${slug}`)),
    ),
    sitemap: named<SitemapEntry[]>('/store/sitemap', (all) =>
      all.some(({ path }) => path.endsWith(`/${slug}`) || path.endsWith(`/${stall}`)),
    ),
    stalls: named<SellerList>(`/store/sellers?q=${encodeURIComponent(product.seller_name)}`, ({ sellers }) =>
      sellers.some((seller) => seller.slug === stall),
    ),
    'product page': answers(`/store/listings/${slug}`),
    'stall page': answers(`/store/sellers/${stall}`),
  };
  const seen = await Promise.all(
    Object.entries(places).map(async ([place, shown]) => ((await shown) ? [place] : [])),
  );
  return seen.flat();
}

/** Where a shopper without a basket still sees the goods. */
async function onPages(): Promise<string[]> {
  const { slug, seller_slug: stall, title } = product;
  const paths = [
    `/tim-kiem?q=${encodeURIComponent(title)}`,
    `/san-pham/${slug}`,
    `/gian-hang/${stall}`,
    '/sitemap.xml',
  ];
  const shown = await Promise.all(
    paths.map(async (path) => {
      const answer = await fetch(`${market.storefront}${path}`);
      const text = await answer.text();
      return answer.status === 200 && text.includes(`/${slug}`) ? [path] : [];
    }),
  );
  return shown.flat();
}

it('hides a suspended stall from every answer with the answer to the officer, and from every page in time', async () => {
  const buyer = aBuyer(store).wanting(product.single_variant_id!).payingBy('cod');
  const request = await buyer.prepares();
  // Fill every cache on the way.
  await waitUntil('the stall to be seen', async () => (await atTheDoor()).length === 7);
  expect((await onPages()).length).toBe(4);

  (await reviewer.decides(product.seller_slug, 'suspend', 'Hàng không rõ nguồn gốc')).ok();
  const started = Date.now();
  try {
    expect(await atTheDoor()).toEqual([]);
    const { id } = await store.newBasket();
    expectRefusal(await store.add(id, { variant_id: product.single_variant_id!, quantity: 1 }));
    expectRefusal(await store.place(request));
    await waitUntil(
      'every page to have followed',
      async () => (await onPages()).length === 0,
      PROMISE_MS,
      50,
    );
    process.stdout.write(`hidden on every page after ${Date.now() - started} ms\n`);
  } finally {
    (await reviewer.decides(product.seller_slug, 'reinstate', 'Đã bổ sung giấy tờ')).ok();
  }
  await waitUntil('the stall to be back', async () => (await atTheDoor()).length === 7, PROMISE_MS);
});
