import { ContainerRegistrationKeys, Modules } from '@medusajs/framework/utils';
import {
  cancelOrderWorkflow,
  capturePaymentWorkflow,
  createAndCompleteReturnOrderWorkflow,
  createOrderFulfillmentWorkflow,
  refundPaymentWorkflow,
} from '@medusajs/medusa/core-flows';
import { medusaIntegrationTestRunner } from '@medusajs/test-utils';
import { beforeAll, describe, expect, it } from 'vitest';
import { MarketDriver } from '../../../testing/market-driver';
import { type NativeOrder, readOrder, reservationsOf } from '../../../testing/parity/native-order';
import { orderThroughCart } from '../../../testing/parity/order-through-cart';
import { expectSameOrder } from '../../../testing/parity/same-order';
import { SeededRandom } from '../../../testing/seeded-random';
import type { Basket, PlacedCheckout, SellerDelivery } from '../../contract';

/** Of the random baskets; all of them in `npm run test:long`. */
const BASKETS = process.env.LONG ? 200 : 8;
/** Of so many one lives on: packed, paid, given back, cancelled. */
const LIVES_ON = 5;
const PATIENCE = process.env.LONG ? 40 * 60_000 : 10 * 60_000;
const PLENTY = 1_000_000;

medusaIntegrationTestRunner({
  testSuite: ({ api, getContainer }) => {
    const market = new MarketDriver(api, getContainer);
    beforeAll(() => market.load());

    const read = (id: string) => readOrder(getContainer(), id);
    const reservations = (order: NativeOrder) => reservationsOf(getContainer(), order);

    const CODES = {
      'htx-mang-cut-lai-thieu-xua': ['MC-10', 'MC-7K', 'MC-EACH'],
      'htx-buoi-cu-lao-bach-dang': ['BUOI-13', 'BUOI-20K'],
    } as Record<string, string[]>;

    const makeVouchers = async () => {
      const stall = async (slug: string, wanted: Record<string, unknown>) => {
        const seller = await market.signIn('member', `${slug}@demo.invalid`);
        const days = { starts_on: '2020-01-01', ends_on: '2099-01-01' };
        const made = await market.call('POST', '/seller/vouchers', seller, { ...days, ...wanted });
        expect(made.status).toBe(201);
      };
      const [mangosteen, pomelo] = Object.keys(CODES) as [string, string];
      await stall(mangosteen, { code: 'MC-10', kind: 'percentage', value: 10 });
      await stall(mangosteen, { code: 'MC-7K', kind: 'fixed', value: 7_000, minimum: 150_000 });
      await stall(pomelo, { code: 'BUOI-13', kind: 'percentage', value: 13 });
      await stall(pomelo, { code: 'BUOI-20K', kind: 'fixed', value: 20_000 });
      const each = { type: 'fixed', target_type: 'items', allocation: 'each', currency_code: 'vnd' };
      const seller = await market.sellerId(mangosteen);
      const promotions = getContainer().resolve(Modules.PROMOTION);
      const made = await promotions.createPromotions([
        {
          code: 'MC-EACH',
          type: 'standard',
          status: 'active',
          application_method: { ...each, value: 3_000, max_quantity: 2 } as never,
        },
        {
          code: 'CHO-7',
          type: 'standard',
          status: 'active',
          application_method: { type: 'percentage', target_type: 'order', value: 7, currency_code: 'vnd' },
        },
        {
          code: 'CHO-SHIP',
          type: 'standard',
          status: 'active',
          application_method: {
            type: 'percentage',
            target_type: 'shipping_methods',
            allocation: 'across',
            value: 100,
            currency_code: 'vnd',
          },
        },
      ]);
      await getContainer()
        .resolve(ContainerRegistrationKeys.LINK)
        .create({
          [Modules.PROMOTION]: { promotion_id: made.find(({ code }) => code === 'MC-EACH')?.id },
          seller: { seller_id: seller },
        });
    };

    /** The stall's zone of the province asks nothing for goods worth so much. */
    const deliverForNothingFrom = async (slug: string, worth: number) => {
      const seller = await market.signIn('member', `${slug}@demo.invalid`);
      const { body } = await market.call<SellerDelivery>('GET', '/seller/delivery', seller);
      const zone = body.zones.find(({ reach }) => reach.kind === 'province');
      if (zone?.reach.kind !== 'province') throw new Error(`${slug} does not deliver in its province.`);
      const { id, reach, ...terms } = zone;
      const wanted = {
        ...terms,
        reach: { kind: 'province', province: reach.province.code },
        free_from: worth,
      };
      const saved = await market.call('POST', `/seller/delivery/zones/${id}`, seller, wanted);
      expect(saved.status, JSON.stringify(saved.body)).toBe(200);
    };

    /** One to three stalls, one to ten lines, with no voucher or some. */
    const aBasket = async (random: SeededRandom, bySeller: Map<string, string[]>) => {
      const slugs = [...bySeller.keys()].sort(() => random.next() - 0.5).slice(0, random.between(1, 3));
      const goods: Record<string, number> = {};
      const lines = random.between(1, 10);
      const offered = slugs.flatMap((slug) => bySeller.get(slug) ?? []);
      for (const slug of slugs) goods[random.pick(bySeller.get(slug) ?? [])] = random.between(1, 5);
      for (let line = slugs.length; line < lines; line++) goods[random.pick(offered)] = random.between(1, 5);
      const codes = slugs.flatMap((slug) =>
        CODES[slug] && random.next() < 0.6 ? [random.pick(CODES[slug])] : [],
      );
      if (random.next() < 0.4) codes.push('CHO-7');
      if (random.next() < 0.3) codes.push('CHO-SHIP');
      return market.fillBasket(goods, codes);
    };

    const place = async (basket: Basket, chosen: Map<string, string>): Promise<PlacedCheckout> => {
      const order = market.order(basket);
      const fees = basket.groups.map(({ seller, delivery_options }) => {
        const option = delivery_options.find(({ id }) => id === chosen.get(seller.id));
        return (option?.fee ?? 0) - (option?.discount ?? 0);
      });
      const { status, body } = await market.call<PlacedCheckout>(
        'POST',
        '/store/checkouts',
        await market.publishableKey(),
        {
          ...order,
          expected_total: fees.reduce((a, b) => a + b, basket.goods_total - basket.discount_total),
          groups: order.groups.map((group) => ({
            ...group,
            delivery_option_id: chosen.get(group.seller_id),
          })),
        },
      );
      expect(status, JSON.stringify(body)).toBe(201);
      return body;
    };

    describe('random baskets, placed directly and through Medusa’s carts', () => {
      it(
        `become the same orders, ${BASKETS} times`,
        async () => {
          await makeVouchers();
          await deliverForNothingFrom('htx-buoi-cu-lao-bach-dang', 300_000);
          await market.rows(
            `UPDATE inventory_level SET stocked_quantity = ?::numeric,
               raw_stocked_quantity = jsonb_build_object('value', ?::text, 'precision', 20)`,
            [PLENTY, String(PLENTY)],
          );
          const goods = await market.rows<{ slug: string; sku: string }>(
            `SELECT s.slug, v.sku FROM product_variant v
             JOIN product_product_seller_seller l ON l.product_id = v.product_id
             JOIN seller s ON s.id = l.seller_id ORDER BY v.sku`,
          );
          const bySeller = new Map<string, string[]>();
          for (const { slug, sku } of goods) bySeller.set(slug, [...(bySeller.get(slug) ?? []), sku]);
          const random = new SeededRandom(20_261_123);
          const seen = { orders: 0, discounted: 0, fractions: 0, lived: 0, several: 0, brought_free: 0 };
          for (let turn = 0; turn < BASKETS; turn++) {
            if (turn > 0 && turn % 20 === 0) process.stdout.write(`parity: ${turn} baskets are the same\n`);
            const basket = await aBasket(random, bySeller);
            const chosen = new Map(
              basket.groups.map(({ seller, delivery_options }) => [
                seller.id,
                random.pick(delivery_options.filter(({ kind }) => kind !== 'country')).id,
              ]),
            );
            const placed = await place(basket, chosen);
            seen.several += basket.groups.length > 1 ? 1 : 0;
            for (const [index, group] of basket.groups.entries()) {
              const direct = await read(placed.orders[index]?.id ?? '');
              const codes = basket.vouchers
                .filter(({ seller }) => seller === null || seller.id === group.seller.id)
                .map(({ code }) => code);
              const optionId = chosen.get(group.seller.id) ?? '';
              const oracle = await read(
                await orderThroughCart(getContainer(), { group, optionId, codes, like: direct }),
              );
              const about = `basket ${turn}, ${group.seller.slug}, ${codes.join()}`;
              seen.orders += 1;
              seen.discounted += oracle.discount_total > 0 ? 1 : 0;
              seen.brought_free += broughtFree(direct) ? 1 : 0;
              seen.fractions += Number.isInteger(oracle.discount_total) ? 0 : 1;
              expectSameOrder(direct, oracle, about);
              expect(await reservations(direct), about).toEqual(await reservations(oracle));
              if (seen.orders % LIVES_ON !== 0) continue;
              seen.lived += 1;
              const location = (await reservations(direct))[0]?.location_id ?? '';
              const lives = seen.lived % 2 === 0 ? cancelled : delivered;
              const [one, other] = [await lives(direct.id, location), await lives(oracle.id, location)];
              expect(one.steps, about).toEqual(other.steps);
              expect(one.said, about).toEqual(other.said);
            }
          }
          process.stdout.write(`parity ${JSON.stringify({ baskets: BASKETS, ...seen })}\n`);
          expect(seen.discounted).toBeGreaterThan(0);
          expect(seen.brought_free).toBeGreaterThan(0);
          expect(seen.lived).toBeGreaterThan(0);
        },
        PATIENCE,
      );
    });

    interface Life {
      /** What each step did to the order. */
      steps: unknown[];
      /** What was refused, in Medusa's words. */
      said: string[];
    }

    const living = async (id: string, acts: (() => Promise<unknown>)[]): Promise<Life> => {
      const steps: unknown[] = [];
      const said: string[] = [];
      for (const act of acts) {
        await act().catch((error) =>
          said.push(String(error?.message ?? error).replaceAll(/[a-z]+_[0-9A-Z]{26}/g, 'id')),
        );
        steps.push(await stateOf(id));
      }
      return { steps, said };
    };

    /** Whole pieces and statuses only: what fractions of a đồng do is compared when it is placed. */
    const stateOf = async (id: string) => {
      const order = await read(id);
      return {
        status: order.status,
        payment: order.payment_status,
        fulfilment: order.fulfillment_status,
        parcels: order.fulfillments.map(({ items, canceled_at }) => [items.length, canceled_at !== null]),
        items: order.items
          .map(({ variant_id, detail }) => ({
            variant_id,
            fulfilled: detail.fulfilled_quantity,
            returned: detail.return_received_quantity,
          }))
          .sort((a, b) => (a.variant_id < b.variant_id ? -1 : 1)),
        captures: order.payment_collections.flatMap(({ payments }) =>
          payments.map(({ captures, refunds }) => [captures.length, refunds.length]),
        ),
        reserved: (await reservations(order)).length,
        paid: Math.round((order.summary.paid_total ?? 0) - (order.summary.refunded_total ?? 0)),
      };
    };

    const payment = async (id: string) => (await read(id)).payment_collections[0]?.payments[0];

    /** Packed, paid at the door, a piece given back, its price refunded. */
    const delivered = async (id: string, location_id: string): Promise<Life> => {
      const { items } = await read(id);
      const [first] = [...items].sort((a, b) => (a.variant_id < b.variant_id ? -1 : 1));
      const container = getContainer();
      return living(id, [
        () =>
          createOrderFulfillmentWorkflow(container).run({
            input: {
              order_id: id,
              location_id,
              items: items.map((item) => ({ id: item.id, quantity: Number(item.quantity) })),
            },
          }),
        async () =>
          capturePaymentWorkflow(container).run({
            input: { payment_id: (await payment(id))?.id ?? '' },
          }),
        () =>
          createAndCompleteReturnOrderWorkflow(container).run({
            input: {
              order_id: id,
              items: [{ id: first?.id ?? '', quantity: 1 }],
              receive_now: true,
              location_id,
            },
          }),
        async () =>
          refundPaymentWorkflow(container).run({
            input: { payment_id: (await payment(id))?.id ?? '', amount: 1_000 },
          }),
        () => cancelOrderWorkflow(container).run({ input: { order_id: id } }),
      ]);
    };

    const cancelled = (id: string): Promise<Life> =>
      living(id, [() => cancelOrderWorkflow(getContainer()).run({ input: { order_id: id } })]);
  },
});

/** Delivered for nothing, and not because the buyer came for the goods. */
function broughtFree({ shipping_methods }: NativeOrder): boolean {
  return shipping_methods.some(
    ({ amount, data }) => amount === 0 && (data as { kind: string }).kind !== 'pickup',
  );
}
