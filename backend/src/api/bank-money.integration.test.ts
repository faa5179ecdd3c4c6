import { createRequire } from 'node:module';
import { medusaIntegrationTestRunner } from '@medusajs/test-utils';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { MarketDriver } from '../../testing/market-driver';
import type {
  ApiError,
  BankStatement,
  BankTransaction,
  BankTransactionList,
  DecideBankTransactionRequest,
  PaymentRequest,
  PlacedCheckout,
  SellerOrder,
  SellerRefund,
  SellerRefundList,
} from '../contract';
import { AFTER_SALE_MODULE } from '../modules/after-sale';
import type AfterSaleModuleService from '../modules/after-sale/service';
import { BANK_TRANSACTION_MODULE } from '../modules/bank-transaction';
import type BankTransactionModuleService from '../modules/bank-transaction/service';
import { CHECKOUT_MODULE } from '../modules/checkout';
import type CheckoutModuleService from '../modules/checkout/service';
import type * as matching from '../workflows/bank-transaction/match-bank-transaction';
import type * as sweeping from '../workflows/checkout/sweep-checkouts';
import type * as cancelling from '../workflows/order/finish-cancel';

/** The very copies that the running market has loaded. */
const load = createRequire(__filename);
const { matchBankTransaction } = load(
  '../workflows/bank-transaction/match-bank-transaction',
) as typeof matching;
const { sweepCheckouts } = load('../workflows/checkout/sweep-checkouts') as typeof sweeping;
const { finishCancel } = load('../workflows/order/finish-cancel') as typeof cancelling;

const LAI_THIEU = 'htx-mang-cut-lai-thieu-xua';
const BACH_DANG = 'htx-buoi-cu-lao-bach-dang';
const MANGOSTEEN = 'BDMC-001-1KG';
const POMELO = 'BDBDX-003-2TRAIKHOANG3KG';
const PATIENCE = 240_000;
let messages = 0;

medusaIntegrationTestRunner({
  testSuite: ({ api, getContainer }) => {
    const market = new MarketDriver(api, getContainer);
    const bank = () => getContainer().resolve<BankTransactionModuleService>(BANK_TRANSACTION_MODULE);
    const checkouts = () => getContainer().resolve<CheckoutModuleService>(CHECKOUT_MODULE);
    const afterSale = () => getContainer().resolve<AfterSaleModuleService>(AFTER_SALE_MODULE);
    beforeAll(() => market.load());

    const asSeller = (slug = LAI_THIEU) => market.signIn('member', `${slug}@demo.invalid`);
    const placed = () => market.buy({ [MANGOSTEEN]: 1 }, { [LAI_THIEU]: 'vietqr' });
    const requestOf = ({ payment_requests }: PlacedCheckout): PaymentRequest => {
      const [request] = payment_requests;
      if (!request) throw new Error('Nothing is awaited.');
      return request;
    };
    /** Money as a connector tells of it, taken for what it is. */
    const arrives = async (
      { account, bank_bin }: PaymentRequest,
      amount: number,
      content: string,
      reference = `FT${++messages}`,
    ): Promise<string> => {
      const id = await bank().record({
        connector: 'sepay',
        sender_id: `message-${++messages}`,
        direction: 'in',
        bank_bin,
        account,
        sub_account: null,
        amount,
        content,
        reference,
        received_at: new Date(),
        message: {},
      });
      await matchBankTransaction(getContainer(), id ?? '');
      return id ?? '';
    };
    const expires = async (checkout: PlacedCheckout) => {
      await market.rows('UPDATE payment_request SET expires_at = now() WHERE id = ?', [
        requestOf(checkout).id,
      ]);
      await sweepCheckouts(getContainer());
    };
    const seen = async (who: Record<string, string>, id: string): Promise<BankTransaction | undefined> =>
      (
        await market.call<BankTransactionList>('GET', '/seller/bank-transactions', who)
      ).body.transactions.find((one) => one.id === id);
    const decide = (who: Record<string, string>, id: string, wanted: DecideBankTransactionRequest) =>
      market.call<BankTransaction & ApiError>('POST', `/seller/bank-transactions/${id}/decide`, who, wanted);
    /** The sweeper of the running market may be at it at the same time. */
    const carriesOut = (order_id: string) =>
      vi.waitFor(() => finishCancel(getContainer(), order_id), { timeout: PATIENCE / 2, interval: 500 });
    const late = async () => {
      const checkout = await placed();
      await expires(checkout);
      const { amount, transfer_text } = requestOf(checkout);
      return { checkout, amount, id: await arrives(requestOf(checkout), amount, transfer_text) };
    };

    describe('money that waits for a person', () => {
      it(
        'late, it is refunded as a task, whose end no payment of Medusa needs to know',
        async () => {
          const seller = await asSeller();
          const { checkout, amount, id } = await late();
          expect(await seen(seller, id)).toMatchObject({
            state: 'late',
            open_amount: amount,
            order_id: checkout.orders[0]?.id,
            buyer: { phone: checkout.contact.phone },
            may: ['attach', 'refund', 'keep'],
          });
          expect(await decide(await asSeller(BACH_DANG), id, { kind: 'refund' })).toMatchObject({
            status: 404,
          });

          const answers = await Promise.all([
            decide(seller, id, { kind: 'refund' }),
            decide(seller, id, { kind: 'refund' }),
            decide(seller, id, { kind: 'keep' }),
          ]);
          expect(
            answers.map(({ status }) => status).filter((status) => status === 409).length,
          ).toBeGreaterThan(0);
          expect(await seen(seller, id)).toMatchObject({ open_amount: 0, kept: false, may: [] });
          const { refunds } = (
            await market.call<SellerRefundList>('GET', '/seller/refunds?state=due', seller)
          ).body;
          const own = refunds.filter(({ checkout_code }) => checkout_code === checkout.code);
          expect(own).toMatchObject([{ source: 'bank_transaction', amount, by_platform: false }]);
          const reference = { reference: 'FT2611220001' };
          const path = `/seller/refunds/${own[0]?.id}/confirm`;
          expect(await market.call<SellerRefund>('POST', path, seller, reference)).toMatchObject({
            status: 200,
            body: { state: 'paid' },
          });
          const [done] = await afterSale().listRefundDues({ id: own[0]?.id ?? '' });
          expect(done?.recorded_at).not.toBeNull();
          expect(await market.rows('SELECT id FROM refund WHERE note = ?', [own[0]?.id])).toEqual([]);
        },
        PATIENCE,
      );

      it(
        'kept as credit it pays the next order, and what that does not take stays open',
        async () => {
          const seller = await asSeller();
          const { checkout, amount, id } = await late();
          expect(await decide(seller, id, { kind: 'keep' })).toMatchObject({
            status: 200,
            body: { kept: true, open_amount: amount, may: ['attach', 'refund'] },
          });
          const next = await placed();
          const attach = (checkout_code: string) => decide(seller, id, { kind: 'attach', checkout_code });
          expect(await attach(checkout.code)).toMatchObject({
            status: 409,
            body: { code: 'request_expired' },
          });
          expect(await attach('CP-222222')).toMatchObject({ status: 400 });
          expect(await attach('CP-ACACAC')).toMatchObject({
            status: 400,
            body: { fields: [{ field: 'checkout_code', code: 'unknown_code' }] },
          });
          // Some was paid already, so that not all of the credit is needed.
          await arrives(requestOf(next), 1_000, requestOf(next).transfer_text);
          expect(await attach(next.code)).toMatchObject({
            status: 200,
            body: { open_amount: 1_000, kept: true },
          });
          const [paid] = await checkouts().listPaymentRequests({ id: requestOf(next).id });
          expect(paid).toMatchObject({ state: 'paid', received: amount });
          const order = await market.call<SellerOrder>('GET', `/seller/orders/${next.orders[0]?.id}`, seller);
          expect(order.body).toMatchObject({ state: 'to_pack', paid: true });

          // The order is cancelled after all: what paid it falls due, and nothing of it is open twice.
          const cancel = { reason: 'out_of_stock' };
          const path = `/seller/orders/${next.orders[0]?.id}/cancel`;
          expect((await market.call('POST', path, seller, cancel)).status).toBe(200);
          expect(await seen(seller, id)).toMatchObject({ open_amount: 1_000 });
          expect(await decide(seller, id, { kind: 'refund' })).toMatchObject({ body: { open_amount: 0 } });
        },
        PATIENCE,
      );

      it(
        'of nobody we know it is sent back or set aside, with a word about it',
        async () => {
          const seller = await asSeller();
          const request = requestOf(await placed());
          const first = await arrives(request, 55_000, 'tien hang');
          expect(await seen(seller, first)).toMatchObject({
            state: 'unknown',
            may: ['attach', 'return', 'set_aside'],
          });
          expect(await decide(seller, first, { kind: 'refund' })).toMatchObject({ status: 409 });
          expect(await decide(seller, first, { kind: 'return', reference: '?' })).toMatchObject({
            status: 400,
          });
          expect(await decide(seller, first, { kind: 'return', reference: 'FT26.1' })).toMatchObject({
            body: { open_amount: 0, decisions: [{ kind: 'return', reference: 'FT26.1', amount: 55_000 }] },
          });
          const second = await arrives(request, 66_000, 'luong thang 11');
          expect(
            await decide(seller, second, { kind: 'set_aside', note: 'Tiền riêng của chủ hộ' }),
          ).toMatchObject({ body: { open_amount: 0 } });
          const third = await arrives({ ...request, account: '99990000' }, 77_000, request.transfer_text);
          expect((await bank().retrieveBankTransaction(third)).state).toBe('wrong_account');
        },
        PATIENCE,
      );
    });

    describe('a payment that the stall confirms by hand', () => {
      it(
        'pays the order, is marked as such, and is the same money when the bank tells of it',
        async () => {
          const seller = await asSeller();
          const checkout = await placed();
          const path = `/seller/orders/${checkout.orders[0]?.id}/confirm-payment`;
          const confirm = (reference: string, who = seller) =>
            market.call<SellerOrder & ApiError>('POST', path, who, { reference });
          expect(await confirm('FT777001', await asSeller(BACH_DANG))).toMatchObject({ status: 404 });
          expect(await confirm('no')).toMatchObject({ status: 400 });
          expect((await confirm('FT777001')).body).toMatchObject({ paid: true, state: 'to_pack' });
          expect((await confirm('FT777001')).status).toBe(200);
          expect((await confirm('FT777002')).status).toBe(409);
          const { amount, transfer_text } = requestOf(checkout);
          const told = await arrives(requestOf(checkout), amount, transfer_text, 'FT777001');
          expect(await bank().retrieveBankTransaction(told)).toMatchObject({ state: 'ignored' });
          const [request] = await checkouts().listPaymentRequests({ id: requestOf(checkout).id });
          expect(request).toMatchObject({ received: amount, confirmed_by_hand: true });
        },
        PATIENCE,
      );

      it(
        'takes the money that the bank told of already and that nobody could place',
        async () => {
          const seller = await asSeller();
          const checkout = await placed();
          const { amount } = requestOf(checkout);
          const id = await arrives(requestOf(checkout), amount, 'khong ghi ma', 'FT888001');
          const path = `/seller/orders/${checkout.orders[0]?.id}/confirm-payment`;
          const answer = await market.call<SellerOrder>('POST', path, seller, { reference: 'FT888001' });
          expect(answer.body).toMatchObject({ paid: true });
          expect(await seen(seller, id)).toMatchObject({ open_amount: 0, decisions: [{ kind: 'attach' }] });
          const again = await placed();
          const other = `/seller/orders/${again.orders[0]?.id}/confirm-payment`;
          expect(await market.call<ApiError>('POST', other, seller, { reference: 'FT888001' })).toMatchObject(
            { status: 409, body: { code: 'money_known' } },
          );
        },
        PATIENCE,
      );
    });

    it(
      'an order of a shared transfer that is cancelled in the very moment its money comes is owed to its buyer',
      async () => {
        await market.rows(`UPDATE seller SET settlement_mode = 'platform' WHERE slug IN (?, ?)`, [
          LAI_THIEU,
          BACH_DANG,
        ]);
        const both = { [LAI_THIEU]: 'vietqr', [BACH_DANG]: 'vietqr' } as const;
        for (const cancelled of ['before its capture', 'after its capture'] as const) {
          const checkout = await market.buy({ [MANGOSTEEN]: 1, [POMELO]: 1 }, both);
          const request = requestOf(checkout);
          expect(request.order_ids).toHaveLength(2);
          const [order_id = ''] = request.order_ids;
          // What `cancelOrder` writes when it found the request awaited still; its consequences come later.
          const cancellation = {
            order_id,
            by: 'buyer',
            reason: 'changed_mind',
            note: '',
            at: new Date(),
          } as const;
          const buyer = { kind: 'buyer', id: 'checkout' } as const;
          await afterSale().cancel(cancellation, null, buyer);
          if (cancelled === 'before its capture') await carriesOut(order_id);
          const id = await arrives(request, request.amount, request.transfer_text);
          await carriesOut(order_id);
          const refunds = await afterSale().listRefundDues({ order_id });
          const share = checkout.orders.find((one) => one.id === order_id)?.total;
          expect(refunds, cancelled).toMatchObject([{ amount: share, payee: 'platform', state: 'due' }]);
          expect(Number((await bank().retrieveBankTransaction(id)).open_amount), cancelled).toBe(0);
        }
      },
      PATIENCE,
    );

    describe('a bank’s statement', () => {
      it(
        'shows what would be taken, is taken once, and knows what the bank told of already',
        async () => {
          const seller = await asSeller();
          const [told, fresh] = [await placed(), await placed()];
          await arrives(requestOf(told), requestOf(told).amount, requestOf(told).transfer_text, 'FT26.9');
          const day = new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10);
          const row = (placedOne: PlacedCheckout, reference: string) =>
            `${day} 08:00:00;${reference};${requestOf(placedOne).amount};MBVCB ${requestOf(placedOne).transfer_text}`;
          const file = `Sao kê\nNgày giao dịch;Số tham chiếu;Số tiền ghi có;Mô tả\n${row(told, 'FT26.9')}\n${row(fresh, 'FT26.10')}\n`;
          const bring = (text: string | Buffer) =>
            market.call<BankStatement & ApiError>(
              'POST',
              '/seller/bank-statements?name=sao-ke.csv',
              { ...seller, 'content-type': 'application/octet-stream' },
              Buffer.from(text),
            );
          const brought = await bring(file);
          expect(brought).toMatchObject({
            status: 201,
            body: { taken: null, counts: { new: 1, known: 1, out: 0, problem: 0 } },
          });
          const { id } = brought.body;
          expect((await bring(file)).body.id).toBe(id);
          const path = `/seller/bank-statements/${id}/take`;
          expect(await market.call('POST', path, await asSeller(BACH_DANG), {})).toMatchObject({
            status: 404,
          });
          for (const _time of ['once', 'twice']) {
            expect((await market.call<BankStatement>('POST', path, seller, {})).body).toMatchObject({
              taken: { count: 1 },
            });
          }
          await vi.waitFor(
            async () => {
              const [paid] = await checkouts().listPaymentRequests({ id: requestOf(fresh).id });
              expect(paid).toMatchObject({ state: 'paid', received: requestOf(fresh).amount });
            },
            { timeout: 60_000, interval: 500 },
          );
          // A longer one of the same days tells of nothing new.
          expect((await bring(`${file}\n`)).body).toMatchObject({ counts: { new: 0, known: 2 } });
          expect(await market.rows('SELECT 1 FROM bank_transaction WHERE open_amount > 0')).toEqual([]);

          const unknown = await bring(`a;b;c\n${day};${requestOf(told).transfer_text};5000\n`);
          expect(unknown.body).toMatchObject({ columns: null, rows: [] });
          const columns = { heading: 0, date: 0, content: 1, credit: 2 };
          const mapped = await market.call<BankStatement>(
            'POST',
            `/seller/bank-statements/${unknown.body.id}/columns`,
            seller,
            columns,
          );
          expect(mapped.body).toMatchObject({ rows: [{ state: 'new', amount: 5_000 }] });
          for (const [bytes, status, code] of [
            [Buffer.alloc(0), 400, 'statement_empty'],
            [Buffer.alloc(6 * 1024 * 1024, 'a'), 413, 'statement_too_large'],
            ['a;b\n=cmd|x;1', 400, 'statement_formula'],
          ] as const) {
            expect(await bring(bytes as string)).toMatchObject({ status, body: { code } });
          }
        },
        PATIENCE,
      );
    });

    it(
      'a decision that broke off is carried out by the sweeper, and is in its log',
      async () => {
        const { id, amount } = await late();
        const next = await placed();
        const actor = { kind: 'member', id: 'member_1' } as const;
        const of = { order_id: null, reference: null, note: null, actor, at: new Date() };
        const decision = await bank().decide(id, {
          kind: 'attach',
          payment_request_id: requestOf(next).id,
          ...of,
        });
        await market.rows(`UPDATE bank_decision SET created_at = now() - interval '1 minute' WHERE id = ?`, [
          decision?.id,
        ]);
        await sweepCheckouts(getContainer());
        await sweepCheckouts(getContainer());
        const [paid] = await checkouts().listPaymentRequests({ id: requestOf(next).id });
        expect(paid).toMatchObject({ state: 'paid', received: amount });
        const log = await market.rows('SELECT what, mended FROM sweep_finding WHERE subject_id = ?', [
          decision?.id,
        ]);
        expect(log).toEqual([{ what: 'decisions_finished', mended: true }]);
      },
      PATIENCE,
    );
  },
});
