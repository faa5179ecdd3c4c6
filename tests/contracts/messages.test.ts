import type { MailboxMessage } from '@cho-phien/backend/contract';
import { describe, expect, inject, it } from 'vitest';
import { BankConnector } from '../harness/bank-connector';
import { SellerDesk } from '../harness/desk';
import { aBuyer, Store } from '../harness/store';
import { waitUntil } from '../harness/wait-until';

const market = inject('market');
const store = new Store(market);
const bank = BankConnector.of(market);

/** What the market wrote about one order: to its buyer and to the stall. */
async function mailsAbout(code: string): Promise<MailboxMessage[]> {
  const { messages } = (await store.ask<{ messages: MailboxMessage[] }>('GET', '/store/mailbox')).ok();
  return messages.filter(({ text }) => text.includes(code)).reverse();
}

const subjects = async (code: string) => (await mailsAbout(code)).map(({ subject }) => subject).sort();

describe('the messages of a sale', () => {
  it('tell the buyer of each step and the stall of its new order, each once', async () => {
    const [goods] = await store.goodsOfDifferentSellers(1);
    const stall = await SellerDesk.of(market, goods!.seller_slug);
    const { code, orders } = await aBuyer(store)
      .wanting(goods!.single_variant_id!)
      .withPhone('0987654321')
      .payingBy('cod')
      .places();
    const first = await waitUntil(
      'two messages',
      async () => {
        const mails = await mailsAbout(code);
        return mails.length === 2 && mails;
      },
      20_000,
    );
    expect(first.map(({ subject }) => subject).sort()).toEqual([`Đã nhận đơn ${code}`, `Đơn mới ${code}`]);
    const toBuyer = first.find(({ subject }) => subject.startsWith('Đã nhận'));
    expect(toBuyer).toMatchObject({ channel: 'sms', to: '+84987654321' });
    expect(toBuyer?.text).toContain(`${market.storefront}/don-hang/${code}`);

    for (const step of ['pack', 'ship'] as const) (await stall.act(orders[0]!.id, step)).ok();
    await waitUntil(
      'the news of the parcel',
      async () => (await subjects(code)).includes(`Đơn ${code} đang được giao`),
      20_000,
    );
    (await stall.act(orders[0]!.id, 'deliver')).ok();
    await waitUntil(
      'the news of its arrival',
      async () => (await subjects(code)).includes(`Đơn ${code} đã giao xong`),
      20_000,
    );
    expect(await subjects(code)).toHaveLength(4);
  });

  it('wait for the money before the stall is asked to pack', async () => {
    const [goods] = await store.goodsOfDifferentSellers(1);
    const { code, payment_requests } = await aBuyer(store).wanting(goods!.single_variant_id!).places();
    await waitUntil('the first message', async () => (await subjects(code)).length === 1, 20_000);
    expect(await subjects(code)).toEqual([`Đã nhận đơn ${code}`]);
    const [{ account, amount, transfer_text }] = payment_requests as [(typeof payment_requests)[number]];
    await bank.send({ account, amount, content: transfer_text });
    await waitUntil('the news of the money', async () => (await subjects(code)).length === 3, 20_000);
    expect(await subjects(code)).toEqual(
      [`Đã nhận tiền cho đơn ${code}`, `Đã nhận đơn ${code}`, `Đơn mới ${code}`].sort(),
    );
  });
});
