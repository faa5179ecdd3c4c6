import { createRequire } from 'node:module';
import { ContainerRegistrationKeys, Modules } from '@medusajs/framework/utils';
import { medusaIntegrationTestRunner } from '@medusajs/test-utils';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Answer, MarketDriver } from '../../testing/market-driver';
import type {
  ApiError,
  Basket,
  PlacedCheckout,
  SellerOrder,
  SellerVoucher,
  SellerVoucherList,
} from '../contract';
import { localDate } from '../lib/clock';
import type * as sweeping from '../workflows/checkout/sweep-checkouts';

/** The very copy that the running market has loaded. */
const { sweepCheckouts } = createRequire(__filename)(
  '../workflows/checkout/sweep-checkouts',
) as typeof sweeping;

const LAI_THIEU = 'htx-mang-cut-lai-thieu-xua';
const BACH_DANG = 'htx-buoi-cu-lao-bach-dang';
const MANGOSTEEN = 'BDMC-001-1KG';
const TEA = 'BDTTM-002-100G';
const POMELO = 'BDBDX-003-2TRAIKHOANG3KG';
const PATIENCE = 120_000;
const today = localDate(new Date());

medusaIntegrationTestRunner({
  testSuite: ({ api, getContainer }) => {
    const market = new MarketDriver(api, getContainer);
    beforeAll(() => market.load());

    const asSeller = (slug: string) => market.signIn('member', `${slug}@demo.invalid`);
    const makes = async (slug: string, wanted: Record<string, unknown>) =>
      market.call<SellerVoucher & ApiError>('POST', '/seller/vouchers', await asSeller(slug), {
        starts_on: today,
        ends_on: today,
        ...wanted,
      });
    const own = async (slug: string) =>
      (await market.call<SellerVoucherList>('GET', '/seller/vouchers', await asSeller(slug))).body.vouchers;
    /** As the operator makes one in Medusa's dashboard. */
    const ofMarket = (promotion: Record<string, unknown>) =>
      getContainer()
        .resolve(Modules.PROMOTION)
        .createPromotions({ type: 'standard', status: 'active', ...promotion } as never);
    const take = async (basket: Basket, code: string): Promise<Answer<Basket & ApiError>> =>
      market.call('POST', `/store/baskets/${basket.id}/vouchers`, await market.publishableKey(), { code });
    const place = async (basket: Basket, more: Record<string, unknown> = {}) =>
      market.call<PlacedCheckout & ApiError>('POST', '/store/checkouts', await market.publishableKey(), {
        ...market.order(basket),
        ...more,
      });
    const promotion = async (code: string) =>
      (await market.rows<{ used: number }>('SELECT used FROM promotion WHERE code = ?', [code]))[0];
    const adjustments = () =>
      market.rows<{ code: string; amount: string }>(
        `SELECT code, amount FROM order_line_item_adjustment UNION ALL
         SELECT code, amount FROM order_shipping_method_adjustment`,
      );

    describe('vouchers', () => {
      it(
        'of a stall take off its own goods only, in whole đồng, and stand on the native order',
        async () => {
          expect((await makes(LAI_THIEU, { code: 'muavai-7', kind: 'percentage', value: 7 })).status).toBe(
            201,
          );
          const basket = await market.fillBasket({ [MANGOSTEEN]: 3, [TEA]: 1, [POMELO]: 1 }, ['muavai-7']);
          const goods = 3 * 85_000 + 58_000;
          const off = Math.round(goods * 0.07);
          expect(basket).toMatchObject({
            goods_total: goods + 150_000,
            discount_total: off,
            vouchers: [{ code: 'MUAVAI-7', discount: off, problem: null, promise: 'Giảm 7%' }],
          });
          const [mine, theirs] = basket.groups;
          expect([mine?.discount_total, theirs?.discount_total]).toEqual([off, 0]);
          expect(mine?.discounts).toEqual([{ code: 'MUAVAI-7', amount: off }]);

          const { status, body: placed } = await place(basket);
          expect(status).toBe(201);
          const [first] = placed.orders;
          expect(first).toMatchObject({
            goods_total: goods,
            discount_total: off,
            total: goods - off + (first?.delivery_fee ?? 0),
          });
          expect(placed.discount_total).toBe(off);
          const { data } = await getContainer()
            .resolve(ContainerRegistrationKeys.QUERY)
            .graph({
              entity: 'order',
              fields: ['total', 'discount_total', 'item_total', 'summary.*', 'promotions.code'],
              filters: { id: first?.id ?? '' },
            });
          expect(JSON.parse(JSON.stringify(data[0]))).toMatchObject({
            total: first?.total,
            discount_total: off,
            promotions: [{ code: 'MUAVAI-7' }],
            summary: { pending_difference: first?.total },
          });
          const taken = await adjustments();
          expect(taken.reduce((sum, { amount }) => sum + Number(amount), 0)).toBe(off);
          for (const { amount } of taken) expect(Number.isInteger(Number(amount))).toBe(true);
          expect((await own(LAI_THIEU))[0]).toMatchObject({ used: 1, given: off, state: 'running' });
          expect(await own(BACH_DANG)).toEqual([]);
          const seen = await market.call<SellerOrder>(
            'GET',
            `/seller/orders/${first?.id}`,
            await asSeller(LAI_THIEU),
          );
          expect(seen.body).toMatchObject({ goods_total: goods, discount_total: off, total: first?.total });
        },
        PATIENCE,
      );

      it(
        'of the market, made in its dashboard, are shared over stalls by largest remainder, after the stalls’ own',
        async () => {
          await makes(LAI_THIEU, { code: 'GIAM-15K', kind: 'fixed', value: 15_000 });
          await ofMarket({
            code: 'Tet100K',
            application_method: {
              type: 'fixed',
              target_type: 'order',
              allocation: 'across',
              value: 100_000,
              currency_code: 'vnd',
            },
            rules: [{ attribute: 'item_total', operator: 'gte', values: ['300000'] }],
          });
          const small = await market.fillBasket({ [POMELO]: 1 }, ['tet100k']);
          expect(small.vouchers).toMatchObject([
            { code: 'Tet100K', discount: 0, problem: { code: 'below_minimum' } },
          ]);
          expect(small.vouchers[0]?.problem?.message).toContain('150.000');

          const basket = await market.fillBasket({ [MANGOSTEEN]: 3, [TEA]: 1, [POMELO]: 1 }, [
            'TET100K',
            'GIAM-15K',
          ]);
          expect(basket.discount_total).toBe(115_000);
          const { body: placed } = await place(basket);
          expect(placed.total).toBe(market.order(basket).expected_total);
          expect(await promotion('Tet100K')).toEqual({ used: 1 });
          const uses = await market.rows<{ code: string; amount: number; seller_id: string | null }>(
            "SELECT code, amount, seller_id FROM voucher_use WHERE code IN ('Tet100K', 'GIAM-15K') ORDER BY code, amount",
          );
          expect(uses.map(({ code }) => code)).toEqual(['GIAM-15K', 'Tet100K', 'Tet100K']);
          expect(uses.map(({ amount }) => amount).reduce((a, b) => a + b)).toBe(115_000);
          expect(uses.filter(({ seller_id }) => seller_id === null)).toHaveLength(2);
        },
        PATIENCE,
      );

      it(
        'for the delivery make a parcel free, and the order says so',
        async () => {
          await makes(LAI_THIEU, { code: 'FREESHIP', kind: 'free_delivery', minimum: 100_000 });
          const basket = await market.fillBasket({ [MANGOSTEEN]: 2 }, ['FREESHIP']);
          for (const option of basket.groups[0]?.delivery_options ?? []) {
            expect(option.discount).toBe(option.fee);
          }
          expect(basket.vouchers).toMatchObject([{ code: 'FREESHIP', problem: null, discount: 0 }]);
          const { body: placed } = await place(basket);
          const [order] = placed.orders;
          expect(order?.delivery_fee).toBeGreaterThan(0);
          expect(order).toMatchObject({ discount_total: order?.delivery_fee, total: 170_000 });
          expect(placed.total).toBe(170_000);
        },
        PATIENCE,
      );

      it(
        'that cover everything leave nothing to transfer; the order goes its way without money',
        async () => {
          await ofMarket({
            code: 'TANG100',
            application_method: {
              type: 'percentage',
              target_type: 'order',
              value: 100,
              currency_code: 'vnd',
            },
          });
          await makes(BACH_DANG, { code: 'SHIP-0', kind: 'free_delivery' });
          const basket = await market.fillBasket({ [POMELO]: 1 }, ['TANG100', 'SHIP-0']);
          const order = market.order(basket, { [BACH_DANG]: 'vietqr' });
          expect(order.expected_total).toBe(0);
          expect((await place(basket, { groups: order.groups })).body).toMatchObject({
            fields: [{ code: 'nothing_to_transfer' }],
          });
          const { body: placed } = await place(basket);
          expect(placed).toMatchObject({ total: 0, orders: [{ total: 0, state: 'to_pack' }] });
          const seller = await asSeller(BACH_DANG);
          for (const action of ['pack', 'ship', 'deliver']) {
            const path = `/seller/orders/${placed.orders[0]?.id}/${action}`;
            expect(await market.call('POST', path, seller, {})).toMatchObject({ status: 200 });
          }
        },
        PATIENCE,
      );

      it(
        'that changed since the shopper looked place nothing: the shopper is asked',
        async () => {
          const made = await makes(LAI_THIEU, { code: 'HOMNAY', kind: 'percentage', value: 10 });
          const basket = await market.fillBasket({ [MANGOSTEEN]: 1 }, ['HOMNAY']);
          const stop = `/seller/vouchers/${made.body.id}/stop`;
          expect((await market.call('POST', stop, await asSeller(BACH_DANG), {})).status).toBe(404);
          expect((await market.call('POST', stop, await asSeller(LAI_THIEU), {})).body).toMatchObject({
            state: 'stopped',
          });
          expect(await place(basket)).toMatchObject({
            status: 409,
            body: { code: 'total_changed', discount_total: 0 },
          });
          const path = `/store/baskets/${basket.id}`;
          const key = await market.publishableKey();
          const again = (await market.call<Basket>('GET', path, key)).body;
          expect(again.vouchers).toMatchObject([{ code: 'HOMNAY', problem: { code: 'stopped' } }]);
          expect((await place(again)).status).toBe(201);
        },
        PATIENCE,
      );

      it(
        'are refused with the reason, and can be taken out of the basket',
        async () => {
          await makes(LAI_THIEU, { code: 'RIENGTOI', kind: 'fixed', value: 5_000 });
          await makes(LAI_THIEU, { code: 'RIENGTOI-2', kind: 'fixed', value: 6_000 });
          const basket = await market.fillBasket({ [POMELO]: 1 });
          expect(await take(basket, 'KHONGCO')).toMatchObject({
            status: 400,
            body: { fields: [{ field: 'code', code: 'unknown' }] },
          });
          expect((await take(basket, 'riengtoi')).body.vouchers).toMatchObject([
            { code: 'RIENGTOI', problem: { code: 'no_such_stall' }, discount: 0 },
          ]);
          expect((await take(basket, 'RIENGTOI-2')).body.fields).toMatchObject([{ code: 'one_of_a_kind' }]);
          const path = `/store/baskets/${basket.id}/vouchers/RIENGTOI`;
          const key = await market.publishableKey();
          expect((await market.call<Basket>('DELETE', path, key)).body.vouchers).toEqual([]);
          expect((await market.call('DELETE', path, key)).status).toBe(404);
        },
        PATIENCE,
      );

      it(
        'with one use are sold once, and come back when the order is cancelled or expires, once',
        async () => {
          await makes(LAI_THIEU, { code: 'MOTLAN', kind: 'fixed', value: 9_000, limit: 1 });
          const baskets = await Promise.all(
            [1, 2, 3].map(() => market.fillBasket({ [MANGOSTEEN]: 1, [POMELO]: 1 }, ['MOTLAN'])),
          );
          const answers = await Promise.all(
            baskets.map((basket) =>
              place(basket, { groups: market.order(basket, { [LAI_THIEU]: 'vietqr' }).groups }),
            ),
          );
          const placed = answers.find(({ status }) => status === 201)?.body;
          expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
          for (const { body } of answers.filter(({ status }) => status !== 201)) {
            expect(['voucher_used_up_meanwhile', 'total_changed']).toContain(body.code);
          }
          expect(await promotion('MOTLAN')).toEqual({ used: 1 });
          expect((await take(baskets[0] as Basket, 'MOTLAN')).status).toBe(
            answers[0]?.status === 201 ? 410 : 400,
          );
          await market.rows(
            "UPDATE payment_request SET expires_at = now() - interval '1 second' WHERE state = 'awaiting'",
          );
          for (const _round of ['once', 'twice']) await sweepCheckouts(getContainer());
          expect(placed?.orders).toHaveLength(2);
          expect(await promotion('MOTLAN')).toEqual({ used: 0 });
          const open = answers.findIndex(({ status }) => status !== 201);
          const again = await place(baskets[open] as Basket);
          expect(again.status).toBe(201);
          expect(await promotion('MOTLAN')).toEqual({ used: 1 });
          const [order] = again.body.orders;
          await getContainer()
            .resolve(Modules.ORDER)
            .cancel(order?.id ?? '');
          for (const _round of ['once', 'twice']) await sweepCheckouts(getContainer());
          expect(await promotion('MOTLAN')).toEqual({ used: 0 });
        },
        PATIENCE,
      );

      it(
        'count each buyer, and the money that they cost',
        async () => {
          await makes(LAI_THIEU, { code: 'MOINGUOI', kind: 'fixed', value: 4_000, per_buyer: 1 });
          await makes(LAI_THIEU, { code: 'QUY-10K', kind: 'fixed', value: 6_000, budget: 10_000 });
          const once = await place(await market.fillBasket({ [MANGOSTEEN]: 1 }, ['MOINGUOI']));
          expect(once.status).toBe(201);
          const basket = await market.fillBasket({ [MANGOSTEEN]: 1 }, ['MOINGUOI']);
          expect(await place(basket)).toMatchObject({ status: 409, body: { code: 'voucher_used_by_you' } });
          const other = { contact: { name: 'Lê Văn Tám', phone: '0987654321' } };
          expect((await place(basket, other)).status).toBe(201);

          expect((await place(await market.fillBasket({ [MANGOSTEEN]: 1 }, ['QUY-10K']))).status).toBe(201);
          const spent = await market.fillBasket({ [MANGOSTEEN]: 1 }, ['QUY-10K']);
          expect(spent.vouchers).toMatchObject([{ discount: 0, problem: { code: 'used_up' } }]);
          expect((await own(LAI_THIEU)).find(({ code }) => code === 'QUY-10K')).toMatchObject({
            used: 1,
            given: 6_000,
            budget: 10_000,
          });
        },
        PATIENCE,
      );

      it(
        'for some goods or without a code work as the dashboard makes them',
        async () => {
          const tea = await market.variantId(TEA);
          const [variant] = await getContainer()
            .resolve(Modules.PRODUCT)
            .listProductVariants({ id: tea }, { select: ['product_id'] });
          await ofMarket({
            code: 'TRA-TU-DONG',
            is_automatic: true,
            application_method: {
              type: 'fixed',
              target_type: 'items',
              allocation: 'each',
              max_quantity: 2,
              value: 3_000,
              currency_code: 'vnd',
              target_rules: [
                { attribute: 'items.product.id', operator: 'in', values: [variant?.product_id] },
              ],
            },
          });
          const basket = await market.fillBasket({ [TEA]: 3, [MANGOSTEEN]: 1 });
          expect(basket).toMatchObject({
            discount_total: 6_000,
            vouchers: [{ code: 'TRA-TU-DONG', automatic: true, discount: 6_000 }],
          });
          expect((await take(basket, 'TRA-TU-DONG')).status).toBe(400);
          await market.rows("UPDATE promotion SET status = 'inactive' WHERE code = 'TRA-TU-DONG'");
        },
        PATIENCE,
      );

      it('of a stall need a good code, days to come and its own goods', async () => {
        const wrong = async (more: Record<string, unknown>) =>
          (await makes(LAI_THIEU, { code: 'DUNG-4', kind: 'fixed', value: 5_000, ...more })).body.fields?.map(
            ({ field, code }) => [field, code],
          );
        expect(await wrong({ code: 'có dấu' })).toEqual([['code', 'code']]);
        await makes(BACH_DANG, { code: 'CUA-AI', kind: 'fixed', value: 5_000 });
        expect(await wrong({ code: 'cua-ai' })).toEqual([['code', 'code_taken']]);
        expect(await wrong({ value: 0.5 })).toEqual([['value', 'amount']]);
        expect(await wrong({ kind: 'percentage', value: 101 })).toEqual([['value', 'percentage']]);
        expect(await wrong({ ends_on: '2020-01-01' })).toEqual([['ends_on', 'dates']]);
        expect(await wrong({ starts_on: '2020-01-01', ends_on: '2020-01-02' })).toEqual([
          ['ends_on', 'dates'],
        ]);
        expect(await wrong({ per_buyer: 1, budget: 50_000 })).toEqual([['budget', 'one_budget']]);
        expect(await wrong({ product_ids: ['prod_of_nobody'] })).toEqual([['product_ids', 'products']]);
      });
    });
  },
});
