import type { MedusaContainer } from '@medusajs/framework/types';
import { moduleIntegrationTestRunner } from '@medusajs/test-utils';
import { describe, expect, it } from 'vitest';
import { listBankTransactions } from '../../api/seller/bank-transactions/query';
import type { BankMessage } from './bank-message';
import type BankTransactionModuleService from './service';

const NOON = new Date('2026-11-22T05:00:00Z');
let number = 0;

const aMessage = (change: Partial<BankMessage> = {}): BankMessage => ({
  connector: 'sepay',
  sender_id: String(++number),
  direction: 'in',
  bank_bin: null,
  account: '0011001932418',
  sub_account: null,
  amount: 482_000,
  content: 'CP7K3M9Q',
  reference: 'FT1',
  received_at: NOON,
  message: { id: number },
  ...change,
});

moduleIntegrationTestRunner<BankTransactionModuleService>({
  moduleName: 'bank_transaction',
  resolve: './src/modules/bank-transaction',
  testSuite: ({ service }) => {
    const only = async () => (await service.listBankTransactions({}))[0];

    describe('what a bank says', () => {
      it('is written down once, however often it is said', async () => {
        const told = aMessage();
        const ids = await Promise.all(Array.from({ length: 10 }, () => service.record(told)));
        expect(ids.filter((id) => id !== null)).toHaveLength(1);
        expect(await service.listBankTransactions({})).toHaveLength(1);
      });

      it('is one money when two connectors say it, at once or one after the other, and two when it came twice', async () => {
        const twice = [aMessage({ reference: 'FT1' }), aMessage({ reference: 'FT2' })];
        const again = twice.map((told) => aMessage({ connector: 'casso', reference: told.reference }));
        await Promise.all([...twice, ...again].map((told) => service.record(told)));
        const rows = await service.listBankTransactions({});
        expect(
          rows
            .filter(({ same_as }) => same_as === null)
            .map(({ reference }) => reference)
            .sort(),
        ).toEqual(['FT1', 'FT2']);
        expect(rows.filter(({ same_as }) => same_as !== null)).toHaveLength(2);
      });

      it('stands under the reference of its bank, though two connectors told of two transfers in different order', async () => {
        const tells = (connector: string, reference: string) =>
          service.record(aMessage({ connector, reference, sender_id: `${connector} ${reference}` }));
        await tells('sepay', 'FT1');
        await tells('casso', 'FT2');
        const second = await tells('casso', 'ft 1');
        expect(await tells('casso', 'FT2')).toBeNull();
        expect(await tells('casso', 'ft 1')).toBeNull();
        await tells('sepay', 'FT2');
        const rows = await service.listBankTransactions({});
        const of = (id: string | null) => rows.find((row) => row.id === id)?.reference ?? 'itself';
        expect(
          rows
            .map(({ connector, reference, same_as }) => `${connector} ${reference} is ${of(same_as)}`)
            .sort(),
        ).toEqual(['casso FT2 is itself', 'casso ft 1 is FT1', 'sepay FT1 is itself', 'sepay FT2 is FT2']);
        expect(rows.find(({ id }) => id === second)).toMatchObject({
          reference: 'FT2',
          sender_id: 'casso FT2',
        });
      });

      it('is an open question until the rules have looked at it', async () => {
        const id = await service.record(aMessage({ amount: 5_000_000_001 }));
        expect(await only()).toMatchObject({ state: 'unknown', matched_at: null });
        expect([Number((await only())?.amount), Number((await only())?.open_amount)]).toEqual([
          5_000_000_001, 5_000_000_001,
        ]);
        expect(await service.listUnmatched()).toEqual([id]);
      });

      it('is concluded once: a second look changes nothing', async () => {
        const id = (await service.record(aMessage()))!;
        const found = { checkout_code: 'CP-7K3M9Q', payment_request_id: 'payreq_1', bank_bin: '970436' };
        await service.conclude(id, { ...found, state: 'matched', open_amount: 0 }, NOON);
        await service.conclude(id, { ...found, state: 'late', open_amount: 482_000 }, NOON);
        expect(await only()).toMatchObject({ ...found, state: 'matched', matched_at: NOON });
        expect(Number((await only())?.open_amount)).toBe(0);
        expect(await service.listUnmatched()).toEqual([]);
      });

      it('is read by whose account it is: number and bank, or the virtual account', async () => {
        await service.record(aMessage({ bank_bin: '970436', amount: 1 }));
        await service.record(aMessage({ bank_bin: '970418', amount: 2 }));
        await service.record(aMessage({ bank_bin: null, amount: 3 }));
        await service.record(aMessage({ account: 'X1', sub_account: '0011001932418', amount: 4 }));
        await service.record(aMessage({ account: '999', amount: 5 }));
        const container = { resolve: () => service } as unknown as MedusaContainer;
        const owner = { payee: 'seller_1', bank_bin: '970436', account: '0011001932418' };
        const seen = await listBankTransactions(container, owner, { page: 1 });
        expect(seen.transactions.map(({ amount }) => amount).sort()).toEqual([1, 3, 4]);
        expect(seen.total).toBe(3);
      });

      it('waits for a person again as far as its orders are cancelled, and is never closed by that', async () => {
        const id = (await service.record(aMessage({ amount: 1_000 })))!;
        const found = { checkout_code: 'CP-7K3M9Q', payment_request_id: 'payreq_1' };
        await service.conclude(id, { ...found, state: 'over', open_amount: 100 }, NOON);
        for (const [kept, open] of [
          [900, 100],
          [400, 600],
          [400, 600],
          [700, 600],
          [0, 1_000],
        ] as const) {
          await service.openExcept(id, found.payment_request_id, kept);
          expect(Number((await only())?.open_amount)).toBe(open);
        }
      });
    });
  },
});
