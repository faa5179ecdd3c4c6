import { moduleIntegrationTestRunner } from '@medusajs/test-utils';
import { describe, expect, it } from 'vitest';
import { SeededRandom } from '../../../testing/seeded-random';
import type { NewCheckout } from './new-checkout';
import type CheckoutModuleService from './service';

const NOON = new Date('2026-11-22T05:00:00Z');
const LATER = new Date('2026-11-22T05:31:00Z');
let number = 0;

const aCheckout = (change: Partial<NewCheckout> = {}): NewCheckout => {
  number += 1;
  return {
    id: `chk_${number}`,
    code: `CP-${number}`,
    idempotency_key: `key-${number}`,
    customer_id: null,
    basket_id: `bsk_${number}`,
    contact_name: 'Nguyễn Thị Lan',
    contact_phone: '+84912345678',
    contact_email: null,
    province_code: '75',
    commune_code: '25220',
    street: '12 Hùng Vương',
    company_invoice: null,
    goods_total: 460_000,
    discount_total: 0,
    delivery_total: 22_000,
    total: 482_000,
    parcels: [],
    payment_requests: [
      {
        id: `payreq_${number}`,
        method: 'vietqr',
        purpose: 'checkout',
        payee: 'sel_1',
        payee_name: 'Điều Thác Nguồn',
        bank_bin: '970436',
        account: '0011001932418',
        holder: 'DIEU THAC NGUON',
        phone: '+84912345678',
        amount: 482_000,
        transfer_text: 'CP7K3M9Q',
        expires_at: new Date('2026-11-22T05:30:00Z'),
        order_ids: ['order_1'],
      },
    ],
    ...change,
  };
};

moduleIntegrationTestRunner<CheckoutModuleService>({
  moduleName: 'checkout',
  resolve: './src/modules/checkout',
  testSuite: ({ service }) => {
    const placed = async () => {
      const checkout = aCheckout();
      await service.begin(checkout);
      await service.markPlaced(checkout.id, NOON);
      return `payreq_${number}`;
    };
    const pay = (id: string, transaction: string, amount = 482_000) =>
      service.credit(id, {
        bank_transaction_id: transaction,
        decision_id: null,
        amount,
        by_hand: false,
        at: NOON,
      });
    const request = (id: string) => service.retrievePaymentRequest(id);

    describe('events that are told again', () => {
      type Event = () => Promise<unknown>;

      const books = async (id: string) => ({
        request: await request(id).then(({ state, received, paid_at }) => ({ state, received, paid_at })),
        credits: (await service.listPaymentCredits({ payment_request_id: id }, { order: { id: 'ASC' } })).map(
          ({ bank_transaction_id, amount, outcome }) => ({ bank_transaction_id, amount, outcome }),
        ),
      });

      it('change nothing, whatever came before and however much of it is told again', async () => {
        const random = new SeededRandom(20_261_122);
        for (let round = 0; round < 15; round++) {
          const id = await placed();
          const checkout_id = `chk_${number}`;
          const amounts = [482_000, 100_000, 382_000, 500_000, 1];
          const told: Event[] = [];
          for (let step = 0; step < 8; step++) {
            const transaction = `btx_${round}_${step}`;
            const amount = random.pick(amounts);
            const event = random.pick<Event>([
              () => pay(id, transaction, amount),
              () => pay(id, transaction, amount),
              () => pay(id, transaction, amount),
              () => service.expire(NOON, { checkout_id }),
              () => service.expire(LATER, { checkout_id }),
              () => service.cancelRequest(id),
            ]);
            await event();
            told.push(event);
            const before = await books(id);
            const again = told.slice(0, random.between(1, told.length));
            for (const one of again) await one();
            await Promise.all(again.map((one) => one()));
            expect(await books(id)).toEqual(before);
          }
          const { request: last, credits } = await books(id);
          expect(credits.reduce((sum, { amount }) => sum + amount, 0)).toBe(last.received);
          expect(last.state === 'paid').toBe(last.received === 482_000);
        }
      }, 120_000);
    });

    describe('a payment request', () => {
      it('is paid by its money, once, however often the bank says so', async () => {
        const id = await placed();
        const said = await Promise.all(Array.from({ length: 8 }, () => pay(id, 'btx_1')));
        for (const one of said) expect(one).toEqual({ outcome: 'matched', credited: 482_000 });
        expect(await request(id)).toMatchObject({ state: 'paid', received: 482_000, paid_at: NOON });
      });

      it('takes one of several full transfers at once; the others are duplicates', async () => {
        const id = await placed();
        const outcomes = await Promise.all([1, 2, 3, 4, 5].map((n) => pay(id, `btx_${n}`)));
        expect(outcomes.map((one) => one.outcome).sort()).toEqual([...Array(4).fill('duplicate'), 'matched']);
        expect((await request(id)).received).toBe(482_000);
      });

      it('adds short transfers up, and gives the surplus of the last one away', async () => {
        const id = await placed();
        expect(await pay(id, 'btx_1', 400_000)).toEqual({ outcome: 'short', credited: 400_000 });
        expect(await request(id)).toMatchObject({ state: 'awaiting', received: 400_000, paid_at: null });
        expect(await pay(id, 'btx_2', 100_000)).toEqual({ outcome: 'over', credited: 82_000 });
        expect(await request(id)).toMatchObject({ state: 'paid', received: 482_000 });
      });

      it('takes more than an integer column could hold without losing count', async () => {
        const id = await placed();
        expect(await pay(id, 'btx_1', 5_000_000_000)).toEqual({ outcome: 'over', credited: 482_000 });
      });

      it('expires at its deadline and not before; its money is late then', async () => {
        const id = await placed();
        expect(await service.expire(NOON)).toEqual([]);
        expect(await service.expire(LATER)).toEqual([id]);
        expect(await service.expire(LATER)).toEqual([]);
        expect(await pay(id, 'btx_1')).toEqual({ outcome: 'late', credited: 0 });
        expect(await request(id)).toMatchObject({ state: 'expired', received: 0 });
      });

      it.each([1, 2, 3, 4, 5])('is ended by exactly one of money, clock and person (%i)', async () => {
        const id = await placed();
        const [credit, expired, cancelled] = await Promise.all([
          pay(id, 'btx_1'),
          service.expire(LATER),
          service.cancelRequest(id),
        ]);
        const ended = [credit.outcome === 'matched', expired.includes(id), cancelled];
        expect(ended.filter(Boolean)).toHaveLength(1);
        expect((await request(id)).state).toBe(['paid', 'expired', 'cancelled'][ended.indexOf(true)]);
      });

      it('is left alone while its checkout is being placed, and goes with it when that is undone', async () => {
        const checkout = aCheckout();
        await service.begin(checkout);
        expect(await service.expire(LATER)).toEqual([]);
        expect(await service.findByCodes([checkout.code])).toEqual([]);
        expect(await service.removeUnplaced(checkout.id)).toBe(true);
        expect(await service.listPaymentRequests({})).toEqual([]);
      });

      it('is found by its code, with what is still open', async () => {
        const id = await placed();
        await pay(id, 'btx_1', 400_000);
        expect(await service.findByCodes(['CP-nobody', `CP-${number}`])).toEqual([
          {
            id,
            checkout_code: `CP-${number}`,
            payee: 'sel_1',
            order_ids: ['order_1'],
            bank_bin: '970436',
            account: '0011001932418',
            state: 'awaiting',
            open: 82_000,
          },
        ]);
      });

      it('waits to be settled once it has ended', async () => {
        const [open, paid] = [await placed(), await placed()];
        await pay(paid, 'btx_1');
        expect(await service.listUnsettled()).toEqual([paid]);
        await service.updatePaymentRequests({ id: paid, settled_at: NOON });
        expect(await service.listUnsettled()).toEqual([]);
        expect((await request(open)).state).toBe('awaiting');
      });
    });

    describe('a checkout', () => {
      it('has its idempotency key and its code to itself, and nothing is written of another that wants them', async () => {
        const first = aCheckout({ street: 'Hẻm 3?, "ấp" \\ 4', contact_name: "O'Lan" });
        expect(await service.begin(first)).toBe('begun');
        expect(await service.begin(aCheckout({ idempotency_key: first.idempotency_key }))).toBe('key_taken');
        expect(await service.begin(aCheckout({ code: first.code }))).toBe('code_taken');
        const [written, ...others] = await service.listCheckouts({}, { relations: ['payment_requests'] });
        expect(others).toEqual([]);
        expect(written).toMatchObject({
          ...first,
          state: 'placing',
          payment_requests: first.payment_requests,
        });
        expect(await service.listPaymentRequests({})).toHaveLength(1);
      });

      it('cannot be undone once it is placed, nor placed once it is undone', async () => {
        const [kept, gone] = [aCheckout(), aCheckout()];
        await service.begin(kept);
        expect(await service.markPlaced(kept.id, NOON)).toBe(true);
        expect(await service.removeUnplaced(kept.id)).toBe(false);
        await service.begin(gone);
        await service.removeUnplaced(gone.id);
        expect(await service.markPlaced(gone.id, NOON)).toBe(false);
        expect((await service.listCheckouts({})).map(({ id }) => id)).toEqual([kept.id]);
      });

      it('that hangs in the middle of its placement is noticed', async () => {
        const checkout = aCheckout();
        await service.begin(checkout);
        expect(await service.listAbandoned(60)).toEqual([]);
        expect(await service.listAbandoned(0)).toEqual([{ id: checkout.id, basket_id: checkout.basket_id }]);
      });
    });
  },
});
