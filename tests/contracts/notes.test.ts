import type { MailboxMessage, PlacedCheckout, SellerOrder } from '@cho-phien/backend/contract';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { ownerOf, SellerDesk } from '../harness/desk';
import { expectRefusal } from '../harness/refusal';
import { wordsOfPdf } from '../harness/report-files';
import { aBuyer, Store } from '../harness/store';
import { waitUntil } from '../harness/wait-until';

const market = inject('market');
const store = new Store(market);
const NOTES = ['Gọi cháu Tí ra nhận', 'Gói làm quà, đừng ghi giá'] as const;

let placed: PlacedCheckout;
/** Of the two stalls, in the order of the basket. */
let desks: SellerDesk[];

beforeAll(async () => {
  const [one, two] = await store.goodsOfDifferentSellers(2);
  const request = await aBuyer(store)
    .wanting(one!.single_variant_id!)
    .wanting(two!.single_variant_id!)
    .payingBy('cod')
    .prepares();
  const groups = request.groups.map((group, index) => ({ ...group, note: NOTES[index] }));
  placed = (await store.place({ ...request, groups })).ok();
  desks = await Promise.all(placed.orders.map(({ seller }) => SellerDesk.of(market, seller.slug)));
});

describe('a note to a stall', () => {
  it('is read by that stall and by no other: neither at its desk, nor on its packing slip, nor in a message', async () => {
    for (const [index, desk] of desks.entries()) {
      const [own, others] = [NOTES[index]!, NOTES[1 - index]!];
      const { id, seller } = placed.orders[index]!;
      const order = await desk.desk.ask<SellerOrder>('GET', `/seller/orders/${id}`);
      expect(order.ok().note).toBe(own);
      expect(order.text).not.toContain(others);
      expect((await desk.desk.ask('GET', '/seller/orders')).text).not.toContain(others);

      const slip = await wordsOfPdf(await packingSlip(seller.slug, id));
      expect(slip).toContain(own);
      expect(slip).not.toContain(others);
    }
    const written = await waitUntil(
      'a message to each stall',
      async () => {
        const { messages } = (await store.ask<{ messages: MailboxMessage[] }>('GET', '/store/mailbox')).ok();
        const about = messages.filter(({ text }) => text.includes(placed.code));
        return about.filter(({ subject }) => subject.startsWith('Đơn mới')).length === 2 && about;
      },
      20_000,
    );
    for (const note of NOTES) expect(JSON.stringify(written)).not.toContain(note);
  });

  it('stands on the page of its buyer, each with the stall that it was written to', async () => {
    expect(placed.orders.map(({ note }) => note)).toEqual([...NOTES]);
    expect((await store.checkout(placed)).orders.map(({ note }) => note)).toEqual([...NOTES]);
  });

  it('for all stalls at once is refused', async () => {
    const [goods] = await store.goodsOfDifferentSellers(1);
    const request = await aBuyer(store).wanting(goods!.single_variant_id!).prepares();
    expectRefusal(await store.place({ ...request, note: 'Cho mọi gian hàng' }));
  });
});

async function packingSlip(sellerSlug: string, orderId: string): Promise<Buffer> {
  const { email, password } = ownerOf(market, sellerSlug);
  const signedIn = await fetch(`${market.backend}/auth/member/emailpass`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email, password }),
  });
  const { token } = (await signedIn.json()) as { token: string };
  const slip = await fetch(`${market.backend}/seller/orders/${orderId}/packing-slip`, {
    headers: { authorization: `Bearer ${token}` },
  });
  expect(slip.status).toBe(200);
  return Buffer.from(await slip.arrayBuffer());
}
