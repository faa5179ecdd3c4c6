import { Modules } from '@medusajs/framework/utils';
import { medusaIntegrationTestRunner } from '@medusajs/test-utils';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { MarketDriver } from '../../testing/market-driver';
import type {
  ApiError,
  Me,
  OfficerMe,
  ProvinceCommune,
  ProvinceMonth,
  ProvinceSellerList,
  ProvinceSummary,
  SellerOrder,
  SellerOrderList,
  SellerProductList,
  SellerSummary,
  SellerVariant,
} from '../contract';
import { OFFICER_MODULE } from '../modules/officer';
import type OfficerModuleService from '../modules/officer/service';
import { SELLER_MODULE } from '../modules/seller';
import type SellerModuleService from '../modules/seller/service';
import { createOfficerWorkflow } from '../workflows/officer/create-officer';
import { createMemberWorkflow } from '../workflows/seller/create-member';

const LAI_THIEU = 'htx-mang-cut-lai-thieu-xua';
const BACH_DANG = 'htx-buoi-cu-lao-bach-dang';
const MANGOSTEEN = 'BDMC-001-1KG';
const POMELO = 'BDBDX-003-2TRAIKHOANG3KG';
/** A whole sale takes some twenty requests; a machine that does much else needs its time. */
const PATIENCE = 120_000;
const owner = (slug: string) => `${slug}@demo.invalid`;

medusaIntegrationTestRunner({
  testSuite: ({ api, getContainer }) => {
    const market = new MarketDriver(api, getContainer);
    const sellers = () => getContainer().resolve<SellerModuleService>(SELLER_MODULE);

    beforeAll(() => market.load());

    const orderOf = async (who: Record<string, string>) => {
      const { body } = await market.call<SellerOrderList>('GET', '/seller/orders', who);
      const [row] = body.orders;
      if (!row) throw new Error('The stall has no order.');
      return row.id;
    };
    const act = (who: Record<string, string>, id: string, action: string) =>
      market.call<SellerOrder>('POST', `/seller/orders/${id}/${action}`, who);
    const shelf = async (sku: string) => {
      const [item] = await getContainer().resolve(Modules.INVENTORY).listInventoryItems({ sku });
      const [level] = await getContainer()
        .resolve(Modules.INVENTORY)
        .listInventoryLevels({ inventory_item_id: item?.id });
      return { stocked: Number(level?.stocked_quantity), reserved: Number(level?.reserved_quantity) };
    };

    it(
      'takes an order from payment to delivery, and the province sees what it was worth',
      async () => {
        const [laiThieu, bachDang, officer] = await Promise.all([
          market.signIn('member', owner(LAI_THIEU)),
          market.signIn('member', owner(BACH_DANG)),
          market.signIn('officer', 'viewer@demo.invalid'),
        ]);
        const before = await shelf(MANGOSTEEN);
        const checkout = await market.buy(
          { [MANGOSTEEN]: 3, [POMELO]: 1 },
          { [LAI_THIEU]: 'vietqr', [BACH_DANG]: 'cod' },
        );
        const qr = await orderOf(laiThieu);
        const cash = await orderOf(bachDang);

        const unpaid = await act(laiThieu, qr, 'pack');
        expect(unpaid.status).toBe(409);
        expect(unpaid.body).toMatchObject({ code: 'order_awaiting_payment', state: 'awaiting_payment' });
        expect((unpaid.body as unknown as ApiError).message).toContain('chưa được thanh toán');

        await market.pay(checkout);
        const { body: paid } = await market.call<SellerOrderList>(
          'GET',
          '/seller/orders?state=to_pack',
          laiThieu,
        );
        expect(paid.counts).toMatchObject({ to_pack: 1, awaiting_payment: 0 });
        expect(paid.orders[0]).toMatchObject({
          checkout_code: checkout.code,
          buyer_name: 'Trần Thị Mai',
          item_count: 3,
          total: 3 * 85_000 + 20_000,
          payment_method: 'vietqr',
          paid: true,
          next_action: 'pack',
        });

        const early = await act(laiThieu, qr, 'ship');
        expect(early).toMatchObject({ status: 409, body: { code: 'order_to_pack' } });
        const pressedTwice = await Promise.all([act(laiThieu, qr, 'pack'), act(laiThieu, qr, 'pack')]);
        expect(pressedTwice.map(({ status, body }) => [status, body.state])).toEqual([
          [200, 'packed'],
          [200, 'packed'],
        ]);
        expect(await shelf(MANGOSTEEN)).toEqual({ ...before, stocked: before.stocked - 3 });

        expect((await act(laiThieu, qr, 'ship')).body).toMatchObject({
          state: 'shipped',
          next_action: 'deliver',
        });
        expect((await act(laiThieu, qr, 'ship')).status).toBe(200);
        const { body: delivered } = await act(laiThieu, qr, 'deliver');
        expect(delivered).toMatchObject({ state: 'delivered', goods_total: 255_000, next_action: null });
        expect(delivered.timeline.map(({ event }) => event)).toEqual([
          'placed',
          'paid',
          'packed',
          'shipped',
          'delivered',
        ]);
        expect(delivered.buyer).toMatchObject({
          phone: '+84912345678',
          place: { commune_code: '25966', province_code: '79' },
        });

        await act(bachDang, cash, 'pack');
        expect((await market.call<SellerOrder>('GET', `/seller/orders/${cash}`, bachDang)).body.paid).toBe(
          false,
        );
        const { body: handedOver } = await act(bachDang, cash, 'deliver');
        expect(handedOver).toMatchObject({ state: 'delivered', payment_method: 'cod', paid: true });

        await vi.waitUntil(
          async () => {
            const { body } = await market.call<ProvinceSummary>('GET', '/province/summary', officer);
            return body.gmv_net.value === 255_000 + 150_000;
          },
          { timeout: 5_000, interval: 200 },
        );
        const { body: summary } = await market.call<ProvinceSummary>('GET', '/province/summary', officer);
        expect(summary).toMatchObject({
          orders_delivered: { value: 2, previous: null },
          active_sellers: { value: 2 },
          active_communes: { value: 2 },
          cashless_orders: { value: 50 },
          cashless_value: { value: 63 },
        });
        expect(summary.coverage).toContain('hàng trả lại được trừ vào tháng hoàn tất việc trả');
        const { body: months } = await market.call<ProvinceMonth[]>(
          'GET',
          '/province/months?count=2',
          officer,
        );
        expect(months.map(({ gmv_net, open }) => [gmv_net, open])).toEqual([
          [0, false],
          [405_000, true],
        ]);
        const { body: stall } = await market.call<SellerSummary>('GET', '/seller/summary', laiThieu);
        expect(stall).toMatchObject({
          today: { orders: 1, goods: 255_000 },
          this_month: { orders: 1, goods: 255_000, delivered_goods: 255_000 },
          best_sellers: [{ slug: 'mang-cut-lai-thieu', quantity: 3, goods: 255_000 }],
        });
      },
      PATIENCE,
    );

    it('keeps each stall to itself, and each kind of person to the own door', async () => {
      const [laiThieu, bachDang, officer] = await Promise.all([
        market.signIn('member', owner(LAI_THIEU)),
        market.signIn('member', owner(BACH_DANG)),
        market.signIn('officer', 'approver@demo.invalid'),
      ]);
      const stranger = await getContainer()
        .resolve(Modules.AUTH)
        .register('emailpass', { body: { email: 'ai-do@demo.invalid', password: 'integration-password' } });
      expect(stranger.success).toBe(true);
      const nobody = await market.signIn('member', 'ai-do@demo.invalid');
      await market.buy({ [MANGOSTEEN]: 1 }, { [LAI_THIEU]: 'cod' });
      const theirs = await orderOf(laiThieu);
      const variant = await market.variantId(MANGOSTEEN);

      const routes: [method: string, url: string, body?: object][] = [
        ['GET', '/seller/me'],
        ['GET', '/seller/orders'],
        ['GET', `/seller/orders/${theirs}`],
        ['POST', `/seller/orders/${theirs}/pack`],
        ['POST', `/seller/orders/${theirs}/ship`],
        ['POST', `/seller/orders/${theirs}/deliver`],
        ['GET', '/seller/products'],
        ['POST', `/seller/variants/${variant}`, { price: 1000 }],
        ['GET', '/seller/summary'],
        ['GET', '/seller/bank-transactions'],
        ['POST', `/seller/orders/${theirs}/cancel`, { reason: 'other' }],
        ['GET', '/seller/returns'],
        ['GET', '/seller/refunds'],
        ['GET', '/province/me'],
        ['GET', '/province/summary'],
        ['GET', '/province/months'],
        ['GET', '/province/communes'],
        ['GET', '/province/sellers'],
      ];
      for (const [method, url, body] of routes) {
        const outsiders = url.startsWith('/seller') ? [{}, nobody, officer] : [{}, nobody, laiThieu];
        for (const who of outsiders) {
          const answer = await market.call<ApiError>(method, url, who, body);
          expect([url, answer.status, answer.body.code]).toEqual([url, 401, 'unauthorized']);
        }
      }
      for (const [method, url, body] of routes.filter(
        ([, url]) => url.includes(theirs) || url.includes(variant),
      )) {
        const answer = await market.call<ApiError>(method, url, bachDang, body);
        expect([url, answer.status]).toEqual([url, 404]);
      }
      const { body: mine } = await market.call<SellerOrderList>('GET', '/seller/orders', bachDang);
      expect(mine.total).toBe(0);
      for (const role of ['viewer', 'reviewer', 'reporter', 'approver']) {
        const who = await market.signIn('officer', `${role}@demo.invalid`);
        for (const [method, url] of routes.filter(([, url]) => url.startsWith('/province'))) {
          expect([role, url, (await market.call(method, url, who)).status]).toEqual([role, url, 200]);
        }
      }
      expect((await market.call<SellerOrder>('GET', `/seller/orders/${theirs}`, laiThieu)).body.state).toBe(
        'to_pack',
      );
    });

    it('lets a member of two stalls choose, a helper until the day agreed, and a suspended stall only read', async () => {
      const [first, second] = await Promise.all([market.sellerId(LAI_THIEU), market.sellerId(BACH_DANG)]);
      await createMemberWorkflow(getContainer()).run({
        input: {
          name: 'Lê Văn Hai',
          email: 'Hai@demo.invalid',
          password: 'integration-password',
          memberships: [
            { seller_id: first, role: 'manager' },
            { seller_id: second, role: 'helper', expires_at: new Date(Date.now() - 1000) },
          ],
        },
      });
      const token = await market.signIn('member', 'hai@demo.invalid');
      expect((await market.call<Me>('GET', '/seller/me', token)).body.seller.slug).toBe(LAI_THIEU);
      const hai = { ...token, 'x-seller-id': first };
      expect((await market.call<Me>('GET', '/seller/me', hai)).body).toMatchObject({
        member: { name: 'Lê Văn Hai', role: 'manager' },
        seller: { slug: LAI_THIEU },
      });
      const atSecond = { ...hai, 'x-seller-id': second };
      expect(await market.call('GET', '/seller/me', atSecond)).toMatchObject({
        status: 403,
        body: { code: 'not_your_seller' },
      });
      const [expired] = await sellers().listMemberships({ seller: { id: second }, role: 'helper' });
      await sellers().updateMemberships({ id: expired?.id ?? '', expires_at: new Date(Date.now() + 60_000) });
      expect((await market.call<Me>('GET', '/seller/me', atSecond)).body.seller.slug).toBe(BACH_DANG);

      await sellers().updateSellers({ id: first, state: 'suspended' });
      expect((await market.call('GET', '/seller/products', hai)).status).toBe(200);
      const refused = await market.call<ApiError>(
        'POST',
        `/seller/variants/${await market.variantId(MANGOSTEEN)}`,
        hai,
        { price: 90_000 },
      );
      expect(refused).toMatchObject({ status: 403, body: { code: 'seller_suspended' } });
      expect(refused.body.message).toContain('tạm ngưng');
      await sellers().updateSellers({ id: first, state: 'closed' });
      expect((await market.call('GET', '/seller/me', hai)).status).toBe(403);
    });

    it('shows an officer communes and register, and nothing that tells of a single stall', async () => {
      const lan = { name: 'Phạm Thị Lan', email: 'Lan@demo.invalid', password: 'integration-password' };
      await createOfficerWorkflow(getContainer()).run({ input: { ...lan, role: 'reporter' } });
      const again = createOfficerWorkflow(getContainer()).run({
        input: { ...lan, name: 'Người khác', role: 'viewer' },
      });
      await expect(again).rejects.toBeTruthy();
      const officers = getContainer().resolve<OfficerModuleService>(OFFICER_MODULE);
      expect(await officers.listOfficers({ email: 'lan@demo.invalid' })).toHaveLength(1);

      const officer = await market.signIn('officer', 'lan@demo.invalid');
      const { body: me } = await market.call<OfficerMe>('GET', '/province/me', officer);
      expect(me).toMatchObject({ officer: { name: 'Phạm Thị Lan', role: 'reporter' } });

      const stall = await market.signIn('member', owner(LAI_THIEU));
      await market.buy({ [MANGOSTEEN]: 2 }, { [LAI_THIEU]: 'cod' });
      const id = await orderOf(stall);
      await act(stall, id, 'pack');
      await act(stall, id, 'deliver');
      const communes = async () =>
        (await market.call<ProvinceCommune[]>('GET', '/province/communes', officer)).body;
      await vi.waitUntil(async () => (await communes()).some(({ suppressed }) => suppressed), {
        timeout: 5_000,
        interval: 200,
      });
      const hidden = (await communes()).filter(({ suppressed }) => suppressed);
      expect(hidden).toMatchObject([
        { commune_code: '25966', active_sellers: 0, orders_delivered: 0, gmv_net: 0 },
      ]);

      const register = '/province/sellers?q=mang%20cut';
      const { body: found } = await market.call<ProvinceSellerList>('GET', register, officer);
      expect(found).toMatchObject({ total: 1, sellers: [{ slug: LAI_THIEU, products: 2, state: 'active' }] });
      for (const month of ['2026-13', '2099-01', '2026-1', "2026-01';--"]) {
        const url = `/province/summary?month=${encodeURIComponent(month)}`;
        const answer = await market.call<ApiError>('GET', url, officer);
        expect(answer).toMatchObject({ status: 400, body: { fields: [{ field: 'month' }] } });
      }
    });

    describe('the price and the stock of a variant', () => {
      it('change when they make sense, and say why when they do not', async () => {
        const who = await market.signIn('member', owner(LAI_THIEU));
        await market.buy({ [MANGOSTEEN]: 5 }, { [LAI_THIEU]: 'cod' });
        const url = `/seller/variants/${await market.variantId(MANGOSTEEN)}`;
        const set = (body: object) => market.call<SellerVariant & ApiError>('POST', url, who, body);

        expect(await set({ price: 92_000, stocked: 5 })).toMatchObject({
          status: 200,
          body: { price: 92_000, stocked: 5, reserved: 5 },
        });
        for (const body of [
          { price: 0 },
          { price: -1 },
          { price: 1000.5 },
          { price: '92000' },
          { stocked: -1 },
          { stocked: 1.5 },
          { price: 1000, sku: 'X' },
          {},
        ]) {
          expect([body, (await set(body)).status]).toEqual([body, 400]);
        }
        const below = await set({ stocked: 4 });
        expect(below).toMatchObject({
          status: 400,
          body: { fields: [{ field: 'stocked', code: 'below_reserved' }] },
        });
        expect(below.body.fields?.[0]?.message).toContain('5 sản phẩm');
        const { body } = await market.call<SellerProductList>('GET', '/seller/products?q=mang%20cut', who);
        expect(body.products.map(({ slug }) => slug)).toContain('mang-cut-lai-thieu');
        const variant = body.products
          .flatMap(({ variants }) => variants)
          .find(({ sku }) => sku === MANGOSTEEN);
        expect(variant).toMatchObject({ price: 92_000, stocked: 5, reserved: 5 });
      });
    });
  },
});
