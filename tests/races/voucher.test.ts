import { afterAll, expect, inject, it } from 'vitest';
import { wrongAtRest } from '../harness/books';
import { Database } from '../harness/database';
import { SellerDesk } from '../harness/desk';
import { expectRefusal } from '../harness/refusal';
import { aBuyer, Store } from '../harness/store';
import { inTurn, shapes } from './doors';

const BUYERS = 50;

const market = inject('market');
const store = new Store(market);
const database = new Database(market.databaseUrl);

afterAll(() => database.close());

const phone = (number: number) => `09${String(80_000_000 + number)}`;
let made = 0;

const usedOf = (code: string) => database.number('SELECT used FROM promotion WHERE code = $1', [code]);

it.each(shapes)(
  'a voucher for one use and fifty buyers at once: one has it, and each of the others is asked ($title)',
  async ({ stores }) => {
    const started = new Date();
    const doors = stores();
    // Of goods that do not run out, so that the voucher alone is fought over.
    const [card] = await store.goodsOfDifferentSellers(1);
    const variantId = card!.single_variant_id!;
    const seller = await SellerDesk.of(market, card!.seller_slug);
    await seller.leavesOnShelf(variantId, BUYERS * 2);
    const code = `CUOI-CUNG-${made++}`;
    const { id } = (await seller.givesVoucher({ code, kind: 'fixed', value: 1_000, limit: 1 })).ok();
    const requests = await Promise.all(
      Array.from({ length: BUYERS }, (_, number) =>
        aBuyer(inTurn(doors, number)).wanting(variantId).using(code).withPhone(phone(number)).prepares(),
      ),
    );

    const answers = await Promise.all(
      requests.map((request, number) => inTurn(doors, number).place(request)),
    );

    const placed = answers.filter((answer) => answer.status < 300).map((answer) => answer.ok());
    expect(placed).toHaveLength(1);
    expect(placed[0]!.discount_total).toBe(1_000);
    for (const answer of answers.filter((one) => one.status >= 300)) {
      // Nobody pays the full price unasked.
      expect(expectRefusal(answer).code).toMatch(/^(voucher_used_up_meanwhile|total_changed)$/);
    }
    expect(await usedOf(code)).toBe(1);
    expect(await wrongAtRest(database, started)).toEqual({});

    const cancel = { reason: 'out_of_stock' };
    const path = `/seller/orders/${placed[0]!.orders[0]!.id}/cancel`;
    await Promise.all(doors.map(() => seller.desk.ask('POST', path, cancel)));
    expect(await usedOf(code)).toBe(0);
    const loser = answers.findIndex((answer) => answer.status >= 300);
    expect((await store.place(requests[loser]!)).ok().discount_total).toBe(1_000);
    expect(await usedOf(code)).toBe(1);
    expect(await wrongAtRest(database, started)).toEqual({});

    (await seller.desk.ask('POST', `/seller/vouchers/${id}/stop`, {})).ok();
    await seller.leavesOnShelf(variantId, 50);
  },
);
