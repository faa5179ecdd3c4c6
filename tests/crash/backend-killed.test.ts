import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { backendProcess } from '../harness/backend-process';
import { wrongInTheBooks } from '../harness/books';
import { Database } from '../harness/database';
import { SellerDesk } from '../harness/desk';
import { openMarket, type RunningMarket } from '../harness/market';
import { aBuyer, Store } from '../harness/store';
import { waitUntil } from '../harness/wait-until';

const BUYERS = 10;
const SALES = 6;
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

it('invoices wait for a provider that is down, and all arrive once though the backend is killed while they are sent', async () => {
  const [card] = await store.goodsOfDifferentSellers(1, { seller_kind: 'enterprise' });
  const seller = await SellerDesk.of(market, card!.seller_slug);
  const office = join(market.dataDir, 'invoices', 'test-tax-office');
  await mkdir(office, { recursive: true });
  await writeFile(join(office, 'CLOSED'), '');
  await seller.leavesOnShelf(card!.single_variant_id!, 100);
  const orders: string[] = [];
  for (let sale = 0; sale < SALES; sale++) {
    const placed = await aBuyer(store).wanting(card!.single_variant_id!).payingBy('cod').places();
    orders.push(placed.orders[0]!.id);
    for (const step of ['pack', 'ship', 'deliver'] as const) (await seller.act(orders[sale]!, step)).ok();
  }
  const inState = async (state: string) =>
    database.number('SELECT count(*) FROM invoice WHERE order_id = ANY ($1) AND state = $2', [orders, state]);
  await waitUntil('all to be signed', async () => (await inState('signed')) === SALES, 90_000);
  expect(await inState('issued')).toBe(0);

  /** Lets nobody wait for the back-off. */
  const tryNow = () =>
    database.rows(
      "UPDATE invoice SET next_try_at = now() WHERE order_id = ANY ($1) AND state IN ('signed', 'sent')",
      [orders],
    );
  const victim = await backendProcess(market.dataDir);
  await rm(join(office, 'CLOSED'));
  await tryNow();
  await waitUntil('the first to have arrived', async () => (await inState('issued')) > 0, 60_000, 5);
  process.kill(victim, 'SIGKILL');
  await backendAnswers();

  await tryNow();
  await waitUntil('all to be issued', async () => (await inState('issued')) === SALES, 120_000);
  const invoices = await database.rows<{ id: string; number: number }>(
    'SELECT id, number FROM invoice WHERE order_id = ANY ($1) ORDER BY number',
    [orders],
  );
  const first = invoices[0]!.number;
  expect(invoices.map(({ number }) => number - first)).toEqual([0, 1, 2, 3, 4, 5]);
  const receipts = await readdir(office);
  for (const { id } of invoices) {
    expect(receipts.filter((name) => name.startsWith(`${id}-`))).toEqual([`${id}-1.json`]);
  }
});
