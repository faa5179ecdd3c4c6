import { createRequire } from 'node:module';
import { loadPack } from '@cho-phien/seed';
import type { MedusaContainer } from '@medusajs/framework/types';
import { Modules } from '@medusajs/framework/utils';
import { medusaIntegrationTestRunner } from '@medusajs/test-utils';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Checkout } from '../../contract';
import type BankTransactionModuleService from '../../modules/bank-transaction/service';
import type BasketModuleService from '../../modules/basket/service';

/** The application's own modules as Medusa loads them: a second copy would define its workflows twice. */
const load = createRequire(__filename);
/** The small pack without its places, people and past: five stalls, ten products. */
async function fillMarket(container: MedusaContainer): Promise<void> {
  const { loadGround }: typeof import('../../scripts/load-pack/ground') = load(
    '../../scripts/load-pack/ground',
  );
  const { loadCategories }: typeof import('../../scripts/load-pack/categories') = load(
    '../../scripts/load-pack/categories',
  );
  const { loadSellers }: typeof import('../../scripts/load-pack/sellers') = load(
    '../../scripts/load-pack/sellers',
  );
  const { loadProducts }: typeof import('../../scripts/load-pack/products') = load(
    '../../scripts/load-pack/products',
  );
  const pack = loadPack('binh-duong');
  const ground = await loadGround(container, pack);
  const categories = await loadCategories(container, pack);
  const sellers = await loadSellers(container, pack, ground);
  await loadProducts(container, pack, { ground, categories, sellers });
}

medusaIntegrationTestRunner({
  moduleName: 'place-basket',
  testSuite: ({ getContainer, dbConnection }) => {
    let container: MedusaContainer;

    const rows = async <T>(sql: string): Promise<T[]> => (await dbConnection.raw(sql)).rows;
    const count = async (sql: string) =>
      Number((await rows<{ n: string }>(`SELECT count(*) AS n FROM ${sql}`))[0]?.n);

    /** What a placement writes, row by row. */
    const books = async () => ({
      orders: await count('"order" WHERE deleted_at IS NULL'),
      lines: await count('order_line_item WHERE deleted_at IS NULL'),
      addresses: await count('order_address WHERE deleted_at IS NULL'),
      collections: await count('payment_collection WHERE deleted_at IS NULL'),
      sessions: await count('payment_session WHERE deleted_at IS NULL'),
      payments: await count('payment WHERE deleted_at IS NULL'),
      reservations: await count('reservation_item WHERE deleted_at IS NULL'),
      reserved: (await rows<{ sum: string }>('SELECT sum(reserved_quantity) AS sum FROM inventory_level'))[0]
        ?.sum,
      customers: await count('customer WHERE deleted_at IS NULL'),
      checkouts: await count('checkout'),
      vouchers: await count('voucher_use'),
      voucherCounts: await rows('SELECT code, used FROM promotion'),
      requests: await count('payment_request'),
      ofSellers: await count('order_order_seller_seller WHERE deleted_at IS NULL'),
      ofCheckouts: await count('order_order_checkout_checkout WHERE deleted_at IS NULL'),
    });

    /** A basket of two stalls, and the request that places it. */
    const aPlacement = async (methods: ('vietqr' | 'cod')[] = ['vietqr', 'cod'], code?: string) => {
      const { createBasket }: typeof import('../basket/create-basket') = load('../basket/create-basket');
      const { changeBasket }: typeof import('../basket/change-basket') = load('../basket/change-basket');
      const { readQuote }: typeof import('../basket/lib/read-quote') = load('../basket/lib/read-quote');
      const { requireOpenBasket }: typeof import('../basket/lib/open-basket') =
        load('../basket/lib/open-basket');
      const { findPlace }: typeof import('../../lib/nation') = load('../../lib/nation');
      const [seller] = await rows<{ province_code: string; commune_code: string }>(
        'SELECT * FROM seller LIMIT 1',
      );
      const variants = await rows<{ id: string }>(
        `SELECT min(v.id) AS id FROM product_variant v
         JOIN product_product_seller_seller l ON l.product_id = v.product_id GROUP BY l.seller_id ORDER BY 1 LIMIT 2`,
      );
      const made = await createBasket(container);
      for (const { id } of variants) {
        const change = { kind: 'add' as const, variant_id: id, quantity: 2 };
        await changeBasket(container, { basket_id: made, change });
      }
      if (code) await container.resolve<BasketModuleService>('basket').addVoucher(made, code, new Date());
      const stored = await requireOpenBasket(container, made);
      const { basket } = await readQuote(container, stored, {
        province_code: seller!.province_code,
        commune_code: seller!.commune_code,
      });
      const groups = basket.groups.map((group, index) => ({
        seller_id: group.seller.id,
        delivery_option_id: group.delivery_options[0]!.id,
        payment_method: methods[index] ?? ('vietqr' as const),
      }));
      return {
        basket_id: made,
        customer_id: null,
        idempotency_key: `key-${made}`,
        expected_total: basket.groups.reduce(
          (sum, group) => sum + group.delivery_options[0]!.fee - group.delivery_options[0]!.discount,
          basket.goods_total - basket.discount_total,
        ),
        contact: { name: 'Nguyễn Thị Lan', phone: '+84912345678', email: null },
        place: findPlace(seller!.commune_code)!,
        street: '12 Hùng Vương',
        invoice: null,
        groups,
      };
    };

    const place = async (placement: Awaited<ReturnType<typeof aPlacement>>) => {
      const { placeBasket }: typeof import('./place-basket') = load('./place-basket');
      return placeBasket(container, placement);
    };

    const read = async (id: string): Promise<Checkout> => {
      const { readCheckout }: typeof import('../../api/store/checkouts/query') = load(
        '../../api/store/checkouts/query',
      );
      return readCheckout(container, id);
    };

    /** The bank tells of a transfer; answers the written-down row, which nobody has looked at yet. */
    const hear = async (request: Checkout['payment_requests'][number]) => {
      const bank = container.resolve<BankTransactionModuleService>('bank_transaction');
      const id = await bank.record({
        connector: 'sepay',
        sender_id: request.id,
        direction: 'in',
        bank_bin: null,
        account: request.account,
        sub_account: null,
        amount: request.amount,
        content: request.transfer_text,
        reference: '',
        received_at: new Date(),
        message: {},
      });
      return id!;
    };

    beforeEach(async () => {
      container = getContainer();
      await fillMarket(container);
    });

    describe('placing a basket of two stalls', () => {
      it('makes a whole order for each, and answers exactly what is read afterwards', async () => {
        const { toPlacedCheckout }: typeof import('../../api/store/checkouts/view') = load(
          '../../api/store/checkouts/view',
        );
        const placement = await aPlacement();
        const { id, plan } = await place(placement);
        const seen = await read(id);
        const timeless = (checkout: Checkout) => ({
          ...checkout,
          placed_at: '',
          orders: checkout.orders.map((order) => ({ ...order, timeline: [] })),
        });
        expect(timeless(toPlacedCheckout(plan!, new Date()))).toEqual(timeless(seen));
        expect(seen.total).toBe(placement.expected_total);
        expect(seen.orders.map((order) => [order.state, order.payment_method])).toEqual([
          ['awaiting_payment', 'vietqr'],
          ['to_pack', 'cod'],
        ]);
        expect(seen.payment_requests).toHaveLength(1);
        expect(await books()).toMatchObject({
          orders: 2,
          collections: 2,
          sessions: 2,
          payments: 1,
          reservations: 2,
          reserved: '4',
          checkouts: 1,
          requests: 1,
          ofSellers: 2,
          ofCheckouts: 2,
          customers: 1,
        });
        expect(await rows('SELECT status FROM payment_collection ORDER BY status')).toEqual([
          { status: 'authorized' },
          { status: 'awaiting' },
        ]);
        await expect(place({ ...placement, idempotency_key: 'another-key' })).rejects.toMatchObject({
          code: 'basket_placed',
        });

        const { matchBankTransaction }: typeof import('../bank-transaction/match-bank-transaction') = load(
          '../bank-transaction/match-bank-transaction',
        );
        const [request] = seen.payment_requests;
        await matchBankTransaction(container, await hear(request!));
        await vi.waitFor(
          async () =>
            expect(
              await rows("SELECT captured_amount FROM payment_collection WHERE status = 'completed'"),
            ).toEqual([{ captured_amount: String(request!.amount) }]),
          { timeout: 20_000 },
        );
        expect((await read(id)).orders.map((order) => order.state)).toEqual(['to_pack', 'to_pack']);
        expect(await count('refund')).toBe(0);
      });

      it('leaves nothing behind, wherever it breaks', async () => {
        await container.resolve(Modules.PROMOTION).createPromotions({
          code: 'GIAM7',
          type: 'standard',
          status: 'active',
          limit: 1,
          application_method: { type: 'percentage', target_type: 'order', value: 7, currency_code: 'vnd' },
        });
        const placement = await aPlacement(undefined, 'GIAM7');
        const before = await books();
        const breaks: [string, string][] = [
          ['customer', 'createCustomers'],
          ['voucher', 'findBudgets'],
          ['inventory', 'createReservationItems'],
          ['order', 'createOrders_'],
          ['payment', 'createPaymentCollections'],
          ['payment', 'authorizePaymentSession'],
          ['link', 'create'],
          ['checkout', 'markPlaced'],
        ];
        for (const [service, method] of breaks) {
          const broken = vi
            .spyOn(container.resolve<Record<string, () => Promise<unknown>>>(service), method)
            .mockRejectedValueOnce(new Error(`${service} is broken`));
          await expect(place(placement), `${service}.${method}`).rejects.toMatchObject({
            message: `${service} is broken`,
          });
          broken.mockRestore();
          expect(await books(), `${service}.${method}`).toEqual(before);
        }
        const { id, plan } = await place(placement);
        const { toPlacedCheckout }: typeof import('../../api/store/checkouts/view') = load(
          '../../api/store/checkouts/view',
        );
        const seen = await read(id);
        expect(seen.orders).toHaveLength(2);
        expect(seen.discount_total).toBeGreaterThan(0);
        const sums = ({ orders }: Checkout) =>
          orders.map(({ discount_total, total }) => [discount_total, total]);
        expect(sums(toPlacedCheckout(plan!, new Date()))).toEqual(sums(seen));
        expect(await books()).toMatchObject({ vouchers: 2, voucherCounts: [{ code: 'GIAM7', used: 1 }] });
      });

      it('that went unpaid is cancelled at its deadline: goods free, nothing refunded, the cash order untouched', async () => {
        const { id } = await place(await aPlacement());
        await dbConnection.raw("UPDATE payment_request SET expires_at = now() - interval '1 second'");
        const { sweepCheckouts }: typeof import('./sweep-checkouts') = load('./sweep-checkouts');
        for (const _round of ['once', 'twice']) await sweepCheckouts(container);
        const seen = await read(id);
        expect(seen.payment_requests[0]?.state).toBe('expired');
        expect(seen.orders.map((order) => order.state)).toEqual(['expired', 'to_pack']);
        expect(await books()).toMatchObject({ reservations: 1, reserved: '2' });
        expect(await count('refund')).toBe(0);
      });

      it('leaves the share of an order that was cancelled to a person, once, before its money came or after', async () => {
        await dbConnection.raw("UPDATE seller SET settlement_mode = 'platform'");
        const { id } = await place(await aPlacement(['vietqr', 'vietqr']));
        const seen = await read(id);
        const [request] = seen.payment_requests;
        const [first, second] = seen.orders.map((order) => order.total);
        expect([seen.payment_requests.length, request!.amount]).toEqual([1, first! + second!]);
        const parcels = await rows<{ ids: string[] }>('SELECT order_ids AS ids FROM payment_request');
        const [one, other] = parcels[0]!.ids;
        const cancel = (order: string) =>
          dbConnection.raw(
            `UPDATE "order" SET status = 'canceled', canceled_at = now() WHERE id = '${order}'`,
          );
        const open = async () =>
          Number((await rows<{ n: string }>('SELECT open_amount AS n FROM bank_transaction'))[0]?.n);
        const { cancelRequestsOf }: typeof import('./cancel-requests') = load('./cancel-requests');
        const { matchBankTransaction }: typeof import('../bank-transaction/match-bank-transaction') = load(
          '../bank-transaction/match-bank-transaction',
        );

        await cancel(one!);
        await cancelRequestsOf(container, one!);
        await matchBankTransaction(container, await hear(request!));
        await vi.waitFor(async () => expect(await open()).toBe(first), { timeout: 20_000 });
        expect(await count('capture')).toBe(1);
        await cancelRequestsOf(container, one!);
        expect(await open()).toBe(first);

        await cancel(other!);
        await cancelRequestsOf(container, other!);
        expect(await open()).toBe(request!.amount);
      });

      it('takes money that came in time, even when nobody looked at it before the deadline', async () => {
        const { id } = await place(await aPlacement());
        const [request] = (await read(id)).payment_requests;
        await hear(request!);
        await dbConnection.raw("UPDATE payment_request SET expires_at = now() - interval '1 second'");
        expect((await read(id)).payment_requests[0]?.state).toBe('paid');
      });

      it('gives the basket back when a process died before it could take it, or after', async () => {
        const placement = await aPlacement();
        const died = vi
          .spyOn(container.resolve<Record<string, () => Promise<unknown>>>('basket'), 'markPlaced')
          .mockRejectedValueOnce(new Error('died'));
        await expect(place(placement)).rejects.toMatchObject({ message: 'died' });
        died.mockRestore();
        expect(await rows('SELECT state FROM checkout')).toEqual([{ state: 'placing' }]);
        await dbConnection.raw(
          "UPDATE checkout SET created_at = now() - interval '1 minute'; UPDATE basket SET placed_at = now()",
        );
        const { sweepCheckouts }: typeof import('./sweep-checkouts') = load('./sweep-checkouts');
        await sweepCheckouts(container);
        expect(await rows('SELECT placed_at FROM basket')).toEqual([{ placed_at: null }]);
        const calls = await Promise.all([place(placement), place(placement), place(placement)]);
        expect(new Set(calls.map(({ id }) => id)).size).toBe(1);
        expect(await count('checkout')).toBe(1);
      });

      it('that a dead process left half done is swept away, and can be placed again with the same key', async () => {
        await container.resolve(Modules.PROMOTION).createPromotions({
          code: 'GIAM5K',
          type: 'standard',
          status: 'active',
          application_method: { type: 'fixed', target_type: 'order', value: 5_000, currency_code: 'vnd' },
        });
        const placement = await aPlacement(undefined, 'GIAM5K');
        const before = await books();
        const { id } = await place(placement);
        await dbConnection.raw(
          "UPDATE checkout SET state = 'placing', placed_at = NULL, created_at = now() - interval '1 minute'",
        );
        await dbConnection.raw('DELETE FROM order_order_checkout_checkout');
        const goods = await rows<{ id: string }>('SELECT inventory_item_id AS id FROM reservation_item');
        const locked = vi.spyOn(container.resolve('locking'), 'execute');
        const { sweepCheckouts }: typeof import('./sweep-checkouts') = load('./sweep-checkouts');
        await sweepCheckouts(container);
        expect(locked.mock.calls.map(([keys]) => [keys].flat().sort())).toContainEqual(
          goods.map((one) => one.id).sort(),
        );
        locked.mockRestore();
        expect({ ...(await books()), customers: 0 }).toEqual({ ...before, customers: 0 });
        const again = await place(placement);
        expect(again.id).not.toBe(id);
        expect((await read(again.id)).orders).toHaveLength(2);
      });
    });
  },
});
