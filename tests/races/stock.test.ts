import { randomUUID } from 'node:crypto';
import { afterAll, expect, inject, it } from 'vitest';
import { wrongAtRest, wrongInTheBooks } from '../harness/books';
import { Database } from '../harness/database';
import { SellerDesk } from '../harness/desk';
import { expectRefusal } from '../harness/refusal';
import { aBuyer, Store } from '../harness/store';
import { waitUntil } from '../harness/wait-until';
import { inTurn, shapes } from './doors';

const PIECES = 10;
const BUYERS = 200;

const market = inject('market');
const store = new Store(market);
const database = new Database(market.databaseUrl);

afterAll(() => database.close());

/** Somebody of their own for each number. */
const phone = (series: number, number: number) => `09${String(series * 10_000_000 + number)}`;

it.each(shapes)(
  'ten pieces and two hundred buyers at once: exactly ten get one ($title)',
  async ({ stores }) => {
    const started = new Date();
    const doors = stores();
    const [card] = await store.goodsOfDifferentSellers(1);
    const variantId = card!.single_variant_id!;
    const seller = await SellerDesk.of(market, card!.seller_slug);
    await seller.leavesOnShelf(variantId, PIECES);
    const before = await seller.variant(variantId);
    const requests = await Promise.all(
      Array.from({ length: BUYERS }, (_, number) =>
        aBuyer(inTurn(doors, number))
          .wanting(variantId)
          .payingBy(number % 2 === 0 ? 'vietqr' : 'cod')
          .withPhone(phone(1, number))
          .prepares(),
      ),
    );

    const answers = await Promise.all(
      requests.map((request, number) => inTurn(doors, number).place(request)),
    );

    const placed = answers.filter((answer) => answer.status < 300).map((answer) => answer.ok());
    for (const answer of answers.filter((one) => one.status >= 300)) {
      expect(expectRefusal(answer).code).toMatch(/stock/);
    }
    expect(placed).toHaveLength(PIECES);
    expect(new Set(placed.map((checkout) => checkout.code)).size).toBe(PIECES);
    const after = await seller.variant(variantId);
    expect(after).toMatchObject({ stocked: before.stocked, reserved: before.reserved + PIECES });
    expect(await wrongAtRest(database, started)).toEqual({});

    await seller.leavesOnShelf(variantId, 50);
  },
);

it.each(shapes)(
  'two baskets that want the same two goods in opposite order are both served ($title)',
  async ({ stores }) => {
    const started = new Date();
    const doors = stores();
    const [one, two] = await store.goodsOfDifferentSellers(2);
    const variants = [one!.single_variant_id!, two!.single_variant_id!];
    for (const card of [one!, two!]) {
      await (await SellerDesk.of(market, card.seller_slug)).leavesOnShelf(card.single_variant_id!, 50);
    }
    const requests = await Promise.all(
      Array.from({ length: 20 }, (_, number) => {
        const buyer = aBuyer(store).withPhone(phone(2, number));
        const wanted = number % 2 === 0 ? variants : [...variants].reverse();
        for (const variant of wanted) buyer.wanting(variant, 2);
        return buyer.prepares();
      }),
    );
    const answers = await Promise.all(
      requests.map((request, number) => inTurn(doors, number).place(request)),
    );
    for (const answer of answers) expect(answer.ok().orders).toHaveLength(2);
    expect(await wrongAtRest(database, started)).toEqual({});
  },
);

it.each(shapes)('one buyer who presses twenty times has one order ($title)', async ({ stores }) => {
  const started = new Date();
  const doors = stores();
  const [card] = await store.goodsOfDifferentSellers(1);
  const request = await aBuyer(store).wanting(card!.single_variant_id!).prepares();
  const answers = await Promise.all(
    Array.from({ length: 20 }, (_, number) => inTurn(doors, number).place(request)),
  );
  const codes = new Set(answers.filter((one) => one.status < 300).map((one) => one.ok().code));
  expect(codes.size).toBe(1);
  for (const answer of answers.filter((one) => one.status >= 300)) expectRefusal(answer);
  for (const door of doors) expect((await door.place(request)).ok().code).toBe([...codes][0]);
  const count = await database.number('SELECT count(*) FROM checkout WHERE idempotency_key = $1', [
    request.idempotency_key,
  ]);
  expect(count).toBe(1);
  expect(await wrongAtRest(database, started)).toEqual({});
});

it.each(shapes)(
  'a basket that is placed from twenty windows at once becomes one order ($title)',
  async ({ stores }) => {
    const started = new Date();
    const doors = stores();
    const [card] = await store.goodsOfDifferentSellers(1);
    const request = await aBuyer(store).wanting(card!.single_variant_id!).prepares();
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, number) =>
        inTurn(doors, number).place({ ...request, idempotency_key: randomUUID() }),
      ),
    );
    expect(answers.filter((one) => one.status < 300)).toHaveLength(1);
    for (const answer of answers.filter((one) => one.status >= 300)) {
      expect(expectRefusal(answer).code).toMatch(/basket/);
    }
    const count = await database.number('SELECT count(*) FROM checkout WHERE basket_id = $1', [
      request.basket_id,
    ]);
    expect(count).toBe(1);
    expect(await wrongAtRest(database, started)).toEqual({});
  },
);

it.each(shapes)(
  'the seller takes the last pieces off the shelf while buyers place: never more sold than there is ($title)',
  async ({ stores, backends }) => {
    const started = new Date();
    const doors = stores();
    const [card] = await store.goodsOfDifferentSellers(1);
    const variantId = card!.single_variant_id!;
    const seller = await SellerDesk.of(market, card!.seller_slug);
    const elsewhere = await SellerDesk.of(
      { ...market, backend: backends().at(-1) ?? market.backend },
      card!.seller_slug,
    );
    await seller.leavesOnShelf(variantId, 10);
    const requests = await Promise.all(
      Array.from({ length: 10 }, (_, number) =>
        aBuyer(store).wanting(variantId).withPhone(phone(3, number)).prepares(),
      ),
    );
    const { reserved } = await seller.variant(variantId);
    await Promise.all([
      ...requests.map((request, number) => inTurn(doors, number).place(request)),
      elsewhere.desk.ask('POST', `/seller/variants/${variantId}`, { stocked: reserved + 3 }),
    ]);
    await waitUntil('the books to be right', async () => {
      const wrong = await wrongInTheBooks(database, started);
      return Object.keys(wrong).length === 0;
    });
    await seller.leavesOnShelf(variantId, 50);
  },
);
