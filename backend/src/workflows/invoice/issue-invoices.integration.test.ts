import { mkdir, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { MedusaContainer } from '@medusajs/framework/types';
import { medusaIntegrationTestRunner } from '@medusajs/test-utils';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { MarketDriver } from '../../../testing/market-driver';
import type {
  CheckoutInvoices,
  InvoiceCoverage,
  InvoiceRegistration,
  PlacedCheckout,
  SellerInvoice,
  SellerInvoiceList,
} from '../../contract';
import { localMonth } from '../../lib/clock';

/** The application's own modules as Medusa loads them: a second copy would define its workflows twice. */
const load = createRequire(__filename);
const OFFICE = join(process.env.DATA_DIR ?? '', 'invoices', 'test-tax-office');

/** Two pots of the enterprise (form 1), fruit of a cooperative (form 2). */
const SELLERS = { deduction: 'gom-lo-xua', direct: 'htx-buoi-cu-lao-bach-dang' };

vi.setConfig({ testTimeout: 180_000, hookTimeout: 180_000 });

medusaIntegrationTestRunner({
  moduleName: 'issue-invoices',
  testSuite: ({ api, getContainer, dbConnection }) => {
    let market: MarketDriver;
    let seller: Record<string, string>;
    const container = (): MedusaContainer => getContainer();

    const rows = async <T>(sql: string): Promise<T[]> => (await dbConnection.raw(sql)).rows;
    const states = async () =>
      (await rows<{ state: string }>('SELECT state FROM invoice ORDER BY created_at')).map(
        ({ state }) => state,
      );
    const sweep = async () => {
      const { sweepInvoices }: typeof import('./sweep-invoices') = load('./sweep-invoices');
      await sweepInvoices(container());
      // The subscribers of the same deliveries may still be at it.
      await vi.waitFor(async () => expect(await states()).not.toContain('numbered'), { timeout: 20_000 });
      await vi.waitFor(async () => expect(await states()).not.toContain('sent'), { timeout: 20_000 });
    };
    const firstSku = async (slug: string) =>
      (
        await rows<{ sku: string }>(
          `SELECT min(v.sku) AS sku FROM product_variant v
           JOIN product_product_seller_seller l ON l.product_id = v.product_id
           JOIN seller s ON s.id = l.seller_id WHERE s.slug = '${slug}'`,
        )
      )[0]?.sku ?? '';
    const open = () => rm(join(OFFICE, 'CLOSED'), { force: true });
    const close = async () => {
      await mkdir(OFFICE, { recursive: true });
      await writeFile(join(OFFICE, 'CLOSED'), '');
    };
    /** Bought for cash from one stall, and handed over; the events are left out on purpose. */
    const delivered = async (slug: string, quantity = 2, invoice?: object): Promise<PlacedCheckout> => {
      const placed = await market.buy({ [await firstSku(slug)]: quantity }, {}, invoice);
      const { id } = placed.orders[0] ?? { id: '' };
      for (const action of ['pack', 'ship', 'deliver']) {
        const done = await market.call('POST', `/seller/orders/${id}/${action}`, seller);
        expect(done.status).toBe(200);
      }
      return placed;
    };
    const list = async () => (await market.call<SellerInvoiceList>('GET', '/seller/invoices', seller)).body;
    const one = async (id: string) =>
      (await market.call<SellerInvoice>('GET', `/seller/invoices/${id}`, seller)).body;
    const signIn = async (slug: string) => {
      seller = await market.signIn('member', `${slug}@demo.invalid`);
    };

    beforeEach(async () => {
      const { MarketDriver: Driver }: typeof import('../../../testing/market-driver') = load(
        '../../../testing/market-driver',
      );
      market = new Driver(api, container);
      await market.load();
      await open();
    });

    describe('goods that were handed over', () => {
      it('get one invoice each, which the seller, the buyer and the province see, whoever asks how often', async () => {
        await signIn(SELLERS.deduction);
        const company = {
          company_name: 'Công ty TNHH Thử',
          tax_code: '0102182292',
          address: '12 Phú Riềng Đỏ',
        };
        const placed = await delivered(SELLERS.deduction, 2, company);
        await Promise.all([sweep(), sweep()]);
        await sweep();
        expect(await states()).toEqual(['issued']);

        const { invoices, counts } = await list();
        expect(counts.issued).toBe(1);
        const [row] = invoices;
        expect(row).toMatchObject({
          form: '1',
          number: 1,
          total: placed.total,
          test: true,
          files: true,
          problem: null,
        });
        expect(row?.tax_office_code).toMatch(/^TEST-/);
        const invoice = await one(row?.id ?? '');
        expect(invoice.buyer).toMatchObject({ name: company.company_name, tax_code: company.tax_code });
        expect((invoice.vat?.before_vat ?? 0) + (invoice.vat?.vat ?? 0)).toBe(placed.total);
        expect(invoice.timeline.map(({ event }) => event)).toEqual([
          'numbered',
          'signed',
          'handed_over',
          'accepted',
        ]);

        const [order] = placed.orders;
        const seen = await market.buyerReads<CheckoutInvoices>(placed, 'invoices');
        expect(seen.body).toMatchObject({ invoices: [{ id: row?.id, order_id: order?.id }], without: [] });
        const xml = await market.buyerReads<string>(placed, `invoices/${row?.id}/xml`);
        expect(xml.body).toContain('<MST>0102182292</MST>');
        expect(xml.body).toContain(`>${row?.tax_office_code}</MCCQT>`);
        const pdf = await market.buyerReads<string>(placed, `invoices/${row?.id}/pdf`);
        expect(pdf.body.slice(0, 5)).toBe('%PDF-');

        const officer = await market.signIn('officer', 'viewer@demo.invalid');
        const coverage = await market.call<InvoiceCoverage>(
          'GET',
          `/province/invoice-coverage?month=${localMonth(new Date())}`,
          officer,
        );
        expect(coverage.body).toMatchObject({ due: 1, issued: 1, percent: 100, late: [] });
      });

      it('wait while the provider is down, and all arrive once when it is back', async () => {
        await signIn(SELLERS.direct);
        await close();
        for (let time = 0; time < 3; time++) await delivered(SELLERS.direct, 1);
        await sweep();
        expect(await states()).toEqual(['signed', 'signed', 'signed']);
        expect((await list()).invoices.every(({ problem }) => problem !== null)).toBe(true);

        await open();
        await rows("UPDATE invoice SET next_try_at = now() - interval '1 second'");
        await Promise.all([sweep(), sweep(), sweep()]);
        expect(await states()).toEqual(['issued', 'issued', 'issued']);
        const answers = await rows<{ n: string }>('SELECT count(DISTINCT answer_id) AS n FROM invoice');
        expect(Number(answers[0]?.n)).toBe(3);
      });

      it('are not sent again when the answer got lost, and not signed twice when the signer died', async () => {
        await signIn(SELLERS.direct);
        await delivered(SELLERS.direct, 1);
        await sweep();
        const [before] = await rows<{ answer_id: string; answered_at: Date }>('SELECT * FROM invoice');
        await dbConnection.raw('ALTER TABLE invoice DISABLE TRIGGER invoice_keeps_its_number');
        await rows(
          `UPDATE invoice SET state = 'sent', answer_id = NULL, answered_at = NULL, next_try_at = now() - interval '1 second'`,
        );
        await sweep();
        const [after] = await rows<{ answer_id: string; answered_at: Date }>('SELECT * FROM invoice');
        expect(after).toMatchObject({ answer_id: before?.answer_id, answered_at: before?.answered_at });

        await rows(
          `UPDATE invoice SET state = 'numbered', signed_at = NULL, xml_hash = NULL, answer_id = NULL, answered_at = NULL`,
        );
        await sweep();
        expect(await states()).toEqual(['issued']);
        await dbConnection.raw('ALTER TABLE invoice ENABLE TRIGGER invoice_keeps_its_number');
      });

      it('of a seller without duty or before its registration get none, and the buyer is told why', async () => {
        await signIn(SELLERS.direct);
        await rows(`UPDATE invoice_registration SET valid_from = '2999-01-01'`);
        const placed = await delivered(SELLERS.direct, 1);
        await sweep();
        const reason = async () =>
          (await market.buyerReads<CheckoutInvoices>(placed, 'invoices')).body.without;
        expect(await reason()).toMatchObject([{ reason: 'before_registration' }]);
        await rows('DELETE FROM invoice_registration');
        expect(await reason()).toMatchObject([{ reason: 'not_registered' }]);
        await rows(`UPDATE seller SET kind = 'household'`);
        expect(await reason()).toMatchObject([{ reason: 'no_duty' }]);
        expect(await states()).toEqual([]);
      });
    });

    it('a seller registers, sells from a cash register, retries what hangs, and may only replace', async () => {
      await signIn(SELLERS.direct);
      await rows('DELETE FROM invoice_registration');
      const door = '/seller/invoice-registration';
      const ask = <T>(method: string, path: string, body?: object) =>
        market.call<T>(method, path, seller, body);
      expect((await ask<InvoiceRegistration>('GET', door)).body).toMatchObject({
        registered: false,
        duty: { duty: 'must' },
      });
      const register = {
        coding: 'coded',
        mode: 'cash_register',
        cash_register_code: 'HA3TS',
        declared_elsewhere: 5,
      };
      expect((await ask('POST', door, { ...register, cash_register_code: 'x' })).status).toBe(400);
      const { body } = await ask<InvoiceRegistration>('POST', door, register);
      expect(body).toMatchObject({ registered: true, form: '2', duty: { declared_elsewhere: 5 } });
      expect(body.series).toMatch(/^C\d\dMCP$/);
      expect((await ask<{ code: string }>('POST', door, { ...register, letters: 'XX' })).body.code).toBe(
        'letters_are_fixed',
      );
      for (const [what, tag] of [
        ['use', '<CMTMTTien>1</CMTMTTien>'],
        ['delegation', '<LDKUNhiem>1</LDKUNhiem>'],
      ]) {
        expect((await ask<string>('GET', `${door}/${what}`)).body).toContain(tag);
      }

      await close();
      await delivered(SELLERS.direct, 1);
      await sweep();
      // While it is being tried, it reads as sent.
      const waiting = await vi.waitFor(
        async () => {
          const [invoice] = (await list()).invoices;
          expect(invoice).toMatchObject({
            state: 'signed',
            tax_office_code: expect.stringMatching(/^M2-\d\d-HA3TS-00000000001$/),
          });
          return invoice;
        },
        { timeout: 20_000 },
      );
      await open();
      const retried = await ask<SellerInvoice>('POST', `/seller/invoices/${waiting?.id}/retry`, {});
      expect(retried.body).toMatchObject({ state: 'issued', files: true, may: ['correct'] });
      expect((await ask('POST', `/seller/invoices/${waiting?.id}/retry`, {})).status).toBe(409);
      const adjust = {
        way: 'adjust',
        reason: 'Sai giá',
        lines: [{ ref: retried.body.goods[0]?.ref, amount: 1 }],
      };
      const refused = await ask<{ code: string }>('POST', `/seller/invoices/${waiting?.id}/correct`, adjust);
      expect(refused.body.code).toBe('replace_only');
    });

    describe('an error in an issued invoice', () => {
      const correct = (id: string, correction: object) =>
        market.call<SellerInvoice & { code: string }>(
          'POST',
          `/seller/invoices/${id}/correct`,
          seller,
          correction,
        );
      const problems = () => rows('SELECT problem FROM invoice WHERE problem IS NOT NULL');
      const anIssued = async (slug: string): Promise<SellerInvoice> => {
        await signIn(slug);
        await delivered(slug, 2);
        await sweep();
        return one((await list()).invoices.find(({ kind }) => kind === 'original')?.id ?? '');
      };

      it('is adjusted to the truth, by the same method ever after, and the chain says what holds', async () => {
        const invoice = await anIssued(SELLERS.deduction);
        const [goods] = invoice.goods;
        const lines = [{ ref: goods?.ref, amount: (goods?.amount ?? 0) - 10_000 }];
        const adjusted = await correct(invoice.id, { way: 'adjust', reason: 'Sai giá', lines });
        expect(adjusted.status).toBe(200);
        expect(adjusted.body.chain).toMatchObject({
          method: 'adjust',
          net_total: invoice.total - 10_000,
          invoices: [{ kind: 'original' }, { kind: 'adjust', state: 'issued', total: -10_000, number: 2 }],
        });
        expect((await correct(invoice.id, { way: 'adjust', reason: 'Sai giá', lines })).body.code).toBe(
          'nothing_to_correct',
        );
        const replace = { way: 'replace', reason: 'Sai người mua', buyer: { kind: 'consumer' } };
        expect((await correct(invoice.id, replace)).body.code).toBe('other_method');
        expect(
          (await correct(invoice.id, { way: 'adjust', reason: 'x', lines: [{ ref: 'strange', amount: 1 }] }))
            .status,
        ).toBe(400);
      });

      it('in the buyer alone is told of by a notice, which makes no other invoice', async () => {
        const invoice = await anIssued(SELLERS.direct);
        const notice = { way: 'notice', reason: 'Sai địa chỉ', buyer: { name: 'Công ty Đúng' } };
        const { body } = await correct(invoice.id, notice);
        expect(body.notices).toMatchObject([{ state: 'accepted', reason: 'Sai địa chỉ' }]);
        expect(body.timeline.at(-1)).toMatchObject({ event: 'notice', note: 'Sai địa chỉ' });
        expect((await list()).total).toBe(1);
      });

      it('is replaced by an invoice for whom it ought to have been', async () => {
        const invoice = await anIssued(SELLERS.direct);
        const buyer = {
          kind: 'organisation',
          name: 'Công ty B',
          tax_code: '0100109106',
          address: '1 Giang Văn Minh',
        };
        const { body } = await correct(invoice.id, {
          way: 'replace',
          reason: 'Khách cần hóa đơn công ty',
          buyer,
        });
        expect(await problems()).toEqual([]);
        expect(body.chain).toMatchObject({ method: 'replace', net_total: invoice.total });
        const replacement = await one(body.chain.invoices[1]?.id ?? '');
        expect(replacement).toMatchObject({
          kind: 'replace',
          relates_to: invoice.id,
          buyer: { tax_code: '0100109106' },
        });
        const wrong = { way: 'replace', reason: 'x', buyer: { ...buyer, tax_code: '0101234567' } };
        expect((await correct(invoice.id, wrong)).status).toBe(400);
      });

      it('that comes of goods sent back is adjusted by itself, once for all of them', async () => {
        const invoice = await anIssued(SELLERS.deduction);
        const [line] = await rows<{ item_id: string; unit_price: string }>(
          `SELECT i.item_id, l.unit_price FROM order_item i JOIN order_line_item l ON l.id = i.item_id WHERE i.order_id = '${invoice.order_id}'`,
        );
        await rows(
          `INSERT INTO "return" (id, order_id, order_version, status, requested_at, received_at)
           VALUES ('return_1', '${invoice.order_id}', 1, 'received', now(), now())`,
        );
        await rows(
          `INSERT INTO return_item (id, return_id, item_id, quantity, raw_quantity, received_quantity, raw_received_quantity)
           VALUES ('retitem_1', 'return_1', '${line?.item_id}', 1, '{"value":"1"}', 1, '{"value":"1"}')`,
        );
        await Promise.all([sweep(), sweep()]);
        await sweep();
        expect(await problems()).toEqual([]);
        const { chain } = await one(invoice.id);
        expect(chain.invoices.map(({ kind, state }) => [kind, state])).toEqual([
          ['original', 'issued'],
          ['adjust', 'issued'],
        ]);
        expect(chain.net_total).toBe(invoice.total - Number(line?.unit_price));
      });
    });
  },
});
