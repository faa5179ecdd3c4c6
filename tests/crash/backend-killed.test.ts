import { afterAll, beforeAll, expect, it } from 'vitest';
import { backendProcess } from '../harness/backend-process';
import { wrongInTheBooks } from '../harness/books';
import { Database } from '../harness/database';
import { SellerDesk } from '../harness/desk';
import { openMarket, type RunningMarket } from '../harness/market';
import { aBuyer, Store } from '../harness/store';
import { waitUntil } from '../harness/wait-until';

const BUYERS = 10;
/** How many of the ten have begun when the backend dies. */
const BEGUN = process.env.LONG ? [1, 2, 3, 4, 5, 6, 7, 8, 9, 10] : [1, 4, 9];

let market: RunningMarket;
let store: Store;
let database: Database;

beforeAll(async () => {
  market = await openMarket();
  store = new Store(market);
  database = new Database(market.databaseUrl);
});

afterAll(async () => {
  await database?.close();
  await market?.close();
});

const checkoutsSince = (moment: Date) =>
  database.number('SELECT count(*) FROM checkout WHERE created_at > $1 AND deleted_at IS NULL', [moment]);

const backendAnswers = () =>
  waitUntil(
    'the backend to be back',
    () =>
      fetch(`${market.backend}/health`).then(
        (answer) => answer.ok,
        () => false,
      ),
    60_000,
  );

it.each(BEGUN)(
  'killed when %i of ten placements have begun, the market comes back with whole orders only',
  async (begun) => {
    const started = new Date();
    const cards = await store.goodsOfDifferentSellers(2);
    for (const card of cards) {
      await (await SellerDesk.of(market, card.seller_slug)).leavesOnShelf(card.single_variant_id!, 100);
    }
    const requests = await Promise.all(
      Array.from({ length: BUYERS }, (_, number) => {
        const buyer = aBuyer(store).withPhone(`09${String(40_000_000 + number)}`);
        for (const card of cards) buyer.wanting(card.single_variant_id!);
        return buyer.prepares();
      }),
    );
    const victim = await backendProcess(market.dataDir);

    const placing = requests.map((request) =>
      store.place(request).then(
        (answer) => answer.ok(),
        () => undefined,
      ),
    );
    await waitUntil(
      `${begun} placements to have begun`,
      async () => (await checkoutsSince(started)) >= begun,
      20_000,
      2,
    );
    process.kill(victim, 'SIGKILL');
    const answered = await Promise.all(placing);
    await backendAnswers();
    expect(answered).toContain(undefined);

    for (const checkout of answered) {
      if (checkout) expect((await store.checkout(checkout)).state).toBe('placed');
    }
    await waitUntil(
      'the sweeper to have put the books right',
      async () => Object.keys(await wrongInTheBooks(database, started)).length === 0,
      120_000,
    ).catch(async () => expect(await wrongInTheBooks(database, started)).toEqual({}));

    for (const [number, request] of requests.entries()) {
      const again = (await store.place(request)).ok();
      if (answered[number]) expect(again.code).toBe(answered[number].code);
      expect(again.orders).toHaveLength(2);
    }
    expect(await checkoutsSince(started)).toBe(BUYERS);
    expect(await wrongInTheBooks(database, started)).toEqual({});
  },
);
