import type { ProductCard } from '@cho-phien/backend/contract';
import { beforeAll, expect, inject, it } from 'vitest';
import { SellerDesk } from '../../harness/desk';
import { aBuyer, Store } from '../../harness/store';
import { waitUntil } from '../../harness/wait-until';

/** Within this time a change must show in lists. */
const PROMISE_MS = 5000;

const market = inject('market');
const store = new Store(market);
let product: ProductCard;
let variantId: string;
let owner: SellerDesk;

beforeAll(async () => {
  const [found] = await store.goodsOfDifferentSellers(1, { sort: 'newest' });
  product = found!;
  variantId = product.single_variant_id!;
  owner = await SellerDesk.of(market, product.seller_slug);
});

async function card(): Promise<ProductCard | undefined> {
  const { hits } = await store.search({ seller: product.seller_slug });
  return hits.find((hit) => hit.id === product.id);
}

const change = async (body: object) =>
  (await owner.desk.ask('POST', `/seller/variants/${variantId}`, body)).ok();

it('shows a new price', async () => {
  const price = product.price + 1000;
  await change({ price });
  await waitUntil('the new price in the list', async () => (await card())?.price === price, PROMISE_MS);
});

it('shows that goods are sold out, and that they are back', async () => {
  await owner.leavesOnShelf(variantId, 0);
  await waitUntil('“sold out” in the list', async () => (await card())?.in_stock === false, PROMISE_MS);
  expect((await card())?.single_variant_id).toBeNull();
  await owner.leavesOnShelf(variantId, 20);
  await waitUntil('“in stock” in the list', async () => (await card())?.in_stock, PROMISE_MS);
});

it('counts what was sold', async () => {
  const before = (await card())!.sold_count;
  await aBuyer(store).wanting(variantId, 3).payingBy('cod').places();
  await waitUntil('three more sold', async () => (await card())?.sold_count === before + 3, PROMISE_MS);
});
