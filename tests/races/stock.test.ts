import { afterAll, expect, inject, it } from 'vitest';
import { wrongInTheBooks } from '../harness/books';
import { Database } from '../harness/database';
import { SellerDesk } from '../harness/desk';
import { expectRefusal } from '../harness/refusal';
import { aBuyer, Store } from '../harness/store';
import { waitUntil } from '../harness/wait-until';
import { repeatedly } from './repeatedly';

const PIECES = 5;
const BUYERS = 30;

const market = inject('market');
const store = new Store(market);
const database = new Database(market.databaseUrl);

afterAll(() => database.close());

it.each(repeatedly)('five pieces and thirty buyers at once: exactly five get one (%s)', async () => {
  const started = new Date();
  const [card] = await store.goodsOfDifferentSellers(1);
  const variantId = card!.single_variant_id!;
  const seller = await SellerDesk.of(market, card!.seller_slug);
  await seller.leavesOnShelf(variantId, PIECES);
  const before = await seller.variant(variantId);
  const requests = await Promise.all(
    Array.from({ length: BUYERS }, (_, number) =>
      aBuyer(store)
        .wanting(variantId)
        .payingBy(number % 2 === 0 ? 'vietqr' : 'cod')
        .withPhone(`09${String(10_000_000 + number)}`)
        .prepares(),
    ),
  );

  const answers = await Promise.all(requests.map((request) => store.place(request)));

  const placed = answers.filter((answer) => answer.status < 300).map((answer) => answer.ok());
  for (const answer of answers.filter((one) => one.status >= 300)) {
    expect(expectRefusal(answer).code).toMatch(/stock/);
  }
  expect(placed).toHaveLength(PIECES);
  expect(new Set(placed.map((checkout) => checkout.code)).size).toBe(PIECES);
  const after = await seller.variant(variantId);
  expect(after).toMatchObject({ stocked: before.stocked, reserved: before.reserved + PIECES });
  expect(await wrongInTheBooks(database, started)).toEqual({});

  await seller.leavesOnShelf(variantId, 50);
});

it.each(repeatedly)(
  'two baskets that want the same two goods in opposite order are both served (%s)',
  async () => {
    const [one, two] = await store.goodsOfDifferentSellers(2);
    const variants = [one!.single_variant_id!, two!.single_variant_id!];
    for (const card of [one!, two!]) {
      await (await SellerDesk.of(market, card.seller_slug)).leavesOnShelf(card.single_variant_id!, 50);
    }
    const requests = await Promise.all(
      Array.from({ length: 8 }, (_, number) => {
        const buyer = aBuyer(store).withPhone(`09${String(20_000_000 + number)}`);
        const wanted = number % 2 === 0 ? variants : [...variants].reverse();
        for (const variant of wanted) buyer.wanting(variant, 2);
        return buyer.prepares();
      }),
    );
    const answers = await Promise.all(requests.map((request) => store.place(request)));
    for (const answer of answers) expect(answer.ok().orders).toHaveLength(2);
  },
);

it.each(repeatedly)('one buyer who presses twice has one order (%s)', async () => {
  const [card] = await store.goodsOfDifferentSellers(1);
  const request = await aBuyer(store).wanting(card!.single_variant_id!).prepares();
  const answers = await Promise.all(Array.from({ length: 6 }, () => store.place(request)));
  const codes = new Set(answers.filter((one) => one.status < 300).map((one) => one.ok().code));
  expect(codes.size).toBe(1);
  for (const answer of answers.filter((one) => one.status >= 300)) expectRefusal(answer);
  expect((await store.place(request)).ok().code).toBe([...codes][0]);
  const count = await database.number('SELECT count(*) FROM checkout WHERE idempotency_key = $1', [
    request.idempotency_key,
  ]);
  expect(count).toBe(1);
});

it.each(repeatedly)(
  'the seller takes the last pieces off the shelf while buyers place: never more sold than there is (%s)',
  async () => {
    const started = new Date();
    const [card] = await store.goodsOfDifferentSellers(1);
    const variantId = card!.single_variant_id!;
    const seller = await SellerDesk.of(market, card!.seller_slug);
    await seller.leavesOnShelf(variantId, 10);
    const requests = await Promise.all(
      Array.from({ length: 10 }, (_, number) =>
        aBuyer(store)
          .wanting(variantId)
          .withPhone(`09${String(30_000_000 + number)}`)
          .prepares(),
      ),
    );
    const { reserved } = await seller.variant(variantId);
    await Promise.all([
      ...requests.map((request) => store.place(request)),
      seller.desk.ask('POST', `/seller/variants/${variantId}`, { stocked: reserved + 3 }),
    ]);
    await waitUntil('the books to be right', async () => {
      const wrong = await wrongInTheBooks(database, started);
      return Object.keys(wrong).length === 0;
    });
    await seller.leavesOnShelf(variantId, 50);
  },
);
