import type { MedusaContainer } from '@medusajs/framework/types';
import { ContainerRegistrationKeys, Modules } from '@medusajs/framework/utils';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { aVoucher } from '../../../../testing/a-voucher';
import { refundOf } from '../../../lib/after-sale/refund-amount';
import type { Way } from '../../../lib/delivery/ways';
import { sumDong } from '../../../lib/money';
import type { Ground } from '../../basket/lib/ground';
import type { Offer, Seller } from '../../basket/lib/offers';
import { quoteFrom, type Reading } from '../../basket/lib/read-quote';
import type { Voucher } from '../../basket/lib/vouchers';
import { checkPlacement } from './check-placement';
import type { Placement } from './placement';
import { type Plan, planPlacement } from './plan';

/** The rules alone: no clock to be set, no database to be found. */
vi.mock('../../../env', () => ({ env: {} }));

const PATIENCE = 60_000;

const GROUND: Ground = {
  region_id: 'reg',
  sales_channel_id: 'sc',
  currency_code: 'vnd',
  payment_methods: ['vietqr', 'cod'],
  platform: { payee: 'platform', name: 'Chợ', bank_bin: '970436', account: '1', holder: 'CHO', phone: '1' },
};

interface Wished {
  /** By stall: unit price and quantity of each line. */
  stalls: { lines: { price: number; quantity: number }[]; fee: number; cash: boolean; direct: boolean }[];
  /** Of each voucher the stall (none: the market), and what part of each line or fee it takes. */
  vouchers: { stall: number | null; delivery: boolean; parts: number[] }[];
}

const wished: fc.Arbitrary<Wished> = fc.record({
  stalls: fc.array(
    fc.record({
      lines: fc.array(
        fc.record({ price: fc.integer({ min: 1, max: 900_000 }), quantity: fc.integer({ min: 1, max: 9 }) }),
        { minLength: 1, maxLength: 10 },
      ),
      fee: fc.integer({ min: 0, max: 60_000 }),
      cash: fc.boolean(),
      direct: fc.boolean(),
    }),
    { minLength: 1, maxLength: 3 },
  ),
  vouchers: fc.array(
    fc.record({
      stall: fc.option(fc.integer({ min: 0, max: 2 }), { nil: null }),
      delivery: fc.boolean(),
      parts: fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 12 }),
    }),
    { maxLength: 4 },
  ),
});

const stallOf = (index: number, direct: boolean): Seller => ({
  id: `sel${index}`,
  slug: `s${index}`,
  name: `Gian ${index}`,
  phone: '0912345678',
  commune_code: '25270',
  province_code: '75',
  state: 'active',
  settlement_mode: direct ? 'direct' : 'platform',
  bank_bin: '970436',
  bank_account: `10${index}`,
  bank_holder: 'AI',
  location_id: `loc${index}`,
});

const vouchersOf = ({ vouchers }: Wished): Voucher[] =>
  vouchers.map(({ stall, delivery }, index) =>
    aVoucher({
      promotion_id: `promo${index}`,
      code: `V${index}`,
      target: delivery ? 'shipping_methods' : 'order',
      seller: stall === null ? null : { id: `sel${stall}`, name: '' },
    }),
  );

/** The promotion module as the worst it may be: of whatever it is asked, any part of any line, with all its fractions. */
function promotionsOf({ vouchers }: Wished): MedusaContainer {
  const computeActions = async (
    codes: string[],
    context: {
      items: { id: string; subtotal: number }[];
      shipping_methods: { id: string; subtotal: number }[];
    },
  ) => {
    const left = new Map(context.items.map(({ id, subtotal }) => [id, subtotal]));
    return codes.flatMap((code): object[] => {
      const voucher = vouchers[Number(code.slice(1))];
      if (!voucher) return [];
      const part = (index: number) => voucher.parts[index % voucher.parts.length] ?? 0;
      if (voucher.delivery) {
        return context.shipping_methods.map(({ id, subtotal }, index) => ({
          action: 'addShippingMethodAdjustment',
          code,
          shipping_method_id: id,
          amount: subtotal * part(index),
        }));
      }
      return context.items.map(({ id }, index) => {
        const amount = (left.get(id) ?? 0) * part(index);
        left.set(id, (left.get(id) ?? 0) - amount);
        return { action: 'addItemAdjustment', code, item_id: id, amount };
      });
    });
  };
  const raw = () => ({ options: async () => ({ rows: [] }) });
  const known: Record<string, unknown> = {
    [ContainerRegistrationKeys.PG_CONNECTION]: { raw },
    [Modules.PROMOTION]: { computeActions },
  };
  return { resolve: (name: string) => known[name] } as unknown as MedusaContainer;
}

async function placed(wish: Wished): Promise<{ reading: Reading; plan: Plan }> {
  const offers = new Map<string, Offer>();
  const delivery = new Map<string, Way[]>();
  const lines = wish.stalls.flatMap(({ lines, fee, direct }, stall) => {
    const seller = stallOf(stall, direct);
    delivery.set(seller.id, [
      {
        id: `opt${stall}`,
        seller_id: seller.id,
        zone_id: `zone${stall}`,
        kind: 'province',
        name: 'Giao',
        reach: { kind: 'province', province: '75' },
        fee,
        free_from: null,
        days_min: 1,
        days_max: 2,
        pickup: null,
        enabled: true,
        price_set_id: '',
        rule_id: null,
      },
    ]);
    return lines.map(({ price, quantity }, index) => {
      const variant_id = `v${stall}-${index}`;
      const product = {
        id: `p${stall}-${index}`,
        slug: 'p',
        title: 'P',
        subtitle: null,
        thumbnail: null,
        discountable: true,
        published: true,
      };
      offers.set(variant_id, {
        variant_id,
        variant_title: '',
        sku: null,
        product,
        unit_price: price,
        stock: 99,
        inventory: [],
        weighed: null,
        delivery_limit: 'none',
        seller,
      });
      return { id: `l${stall}-${index}`, variant_id, quantity };
    });
  });
  const basket = { id: 'bsk', lines, voucher_codes: wish.vouchers.map((_, index) => `V${index}`) };
  const to = { province_code: '75', commune_code: null };
  const read = { ground: GROUND, shelf: { offers, delivery }, vouchers: vouchersOf(wish) };
  const reading = await quoteFrom(promotionsOf(wish), basket, to, read);
  const groups = reading.basket.groups.map(({ seller, goods_total, discount_total, delivery_options }) => {
    const [option] = delivery_options;
    const amount = goods_total - discount_total + (option?.fee ?? 0) - (option?.discount ?? 0);
    const cash = wish.stalls[Number(seller.id.slice(3))]?.cash || amount === 0;
    return {
      amount,
      choice: {
        seller_id: seller.id,
        delivery_option_id: option?.id ?? '',
        payment_method: cash ? ('cod' as const) : ('vietqr' as const),
      },
    };
  });
  const placement: Placement = {
    basket_id: 'bsk',
    idempotency_key: 'key',
    expected_total: sumDong(groups.map(({ amount }) => amount)),
    contact: { name: 'Lan', phone: '+84912345678', email: null },
    place: { commune_code: '25270', commune_name: 'X', province_code: '75', province_name: 'Y' },
    street: 'Ấp 3',
    invoice: null,
    customer_id: null,
    groups: groups.map(({ choice }) => choice),
  };
  return {
    reading,
    plan: planPlacement(placement, checkPlacement(placement, reading), reading, new Date()),
  };
}

const amounts = (all: { amount: unknown }[] | undefined) => (all ?? []).map(({ amount }) => Number(amount));

describe('whatever lies in a basket and whatever vouchers give', () => {
  it(
    'every share is whole, none is more than its line, and the parts sum to what is asked for',
    async () => {
      await fc.assert(
        fc.asyncProperty(wished, async (wish) => {
          const { reading, plan } = await placed(wish);
          const { basket } = reading;
          for (const group of basket.groups) {
            for (const line of group.lines) {
              expect(Number.isInteger(line.discount)).toBe(true);
              expect(line.discount).toBeGreaterThanOrEqual(0);
              expect(line.discount).toBeLessThanOrEqual(line.total);
            }
            expect(sumDong(group.lines.map(({ discount }) => discount))).toBe(group.discount_total);
            expect(sumDong(amounts(group.discounts))).toBe(group.discount_total);
          }
          expect(sumDong(basket.groups.map(({ discount_total }) => discount_total))).toBe(
            basket.discount_total,
          );
          const named = basket.vouchers.map(({ discount }) => discount);
          expect(sumDong(named)).toBe(basket.discount_total);

          const { checkout, orders, payments, vouchers } = plan;
          const off = orders.map(({ items, shipping_methods }) =>
            sumDong(
              [...(items ?? []), ...(shipping_methods ?? [])].flatMap((one) =>
                amounts(one.adjustments as never),
              ),
            ),
          );
          expect(sumDong(off)).toBe(checkout.discount_total);
          expect(sumDong(amounts(vouchers))).toBe(checkout.discount_total);
          expect(checkout.total).toBe(
            checkout.goods_total + checkout.delivery_total - checkout.discount_total,
          );
          expect(sumDong(amounts(payments))).toBe(checkout.total);
          for (const [index, order] of orders.entries()) {
            const price = sumDong(
              (order.items ?? []).map((item) => Number(item.unit_price) * Number(item.quantity)),
            );
            const fee = sumDong(amounts(order.shipping_methods as never));
            expect(payments[index]?.amount).toBe(price + fee - (off[index] ?? 0));
            const own = vouchers.filter(({ order_id }) => order_id === order.id);
            expect(sumDong(amounts(own))).toBe(off[index]);
            expect(new Set(own.map(({ promotion_id }) => promotion_id)).size).toBe(own.length);
          }
          const awaited = sumDong(amounts(checkout.payment_requests));
          const cash = sumDong(amounts(payments.filter(({ method }) => method === 'cod')));
          expect(awaited + cash).toBe(checkout.total);
        }),
        { numRuns: 300 },
      );
    },
    PATIENCE,
  );

  it(
    'given back piece by piece, in any order, it comes to what was paid, and never more on the way',
    async () => {
      await fc.assert(
        fc.asyncProperty(wished, fc.infiniteStream(fc.nat()), async (wish, chance) => {
          const { plan } = await placed(wish);
          for (const [index, order] of plan.orders.entries()) {
            const items = (order.items ?? []) as unknown as {
              id: string;
              unit_price: number;
              quantity: number;
              adjustments: { amount: number }[];
            }[];
            const paid = plan.payments[index]?.amount ?? 0;
            const sold = {
              lines: items.map(({ id, unit_price, quantity, adjustments }) => ({
                id,
                quantity,
                total: unit_price * quantity - sumDong(amounts(adjustments)),
              })),
              delivery:
                paid -
                sumDong(
                  items.map((item) => item.unit_price * item.quantity - sumDong(amounts(item.adjustments))),
                ),
              paid,
            };
            const quantities = new Map<string, number>();
            let back = 0;
            let delivery_refunded = false;
            for (;;) {
              const open = sold.lines.filter(({ id, quantity }) => (quantities.get(id) ?? 0) < quantity);
              const line = open[(chance.next().value ?? 0) % Math.max(open.length, 1)];
              if (!line) break;
              const most = line.quantity - (quantities.get(line.id) ?? 0);
              const quantity = 1 + ((chance.next().value ?? 0) % most);
              const before = { quantities, delivery_refunded };
              const refund = refundOf(sold, before, [{ id: line.id, quantity }], false);
              // The same question again has the same answer.
              expect(refundOf(sold, before, [{ id: line.id, quantity }], false)).toEqual(refund);
              expect(Number.isInteger(refund.total)).toBe(true);
              expect(refund.total).toBeGreaterThanOrEqual(0);
              back += refund.total;
              expect(back).toBeLessThanOrEqual(paid);
              delivery_refunded ||= refund.delivery > 0;
              quantities.set(line.id, (quantities.get(line.id) ?? 0) + quantity);
            }
            expect(back).toBe(paid);
          }
        }),
        { numRuns: 150 },
      );
    },
    PATIENCE,
  );
});
