import { describe, expect, it } from 'vitest';
import { loadNation } from '../nation';
import { loadPack } from '../pack';
import { calendarDay } from './clock';
import { pastOrders } from './past-orders';

const pack = loadPack('binh-phuoc');
const asOf = new Date('2026-11-22T10:00:00Z');
const past = pastOrders(pack, { asOf });
const orders = past.flatMap((checkout) => checkout.orders.map((order) => ({ ...order, checkout })));
const variants = new Map(
  pack.products.flatMap((product) => product.variants.map((one) => [one.sku, product])),
);
const sellers = new Map(pack.sellers.map((seller) => [seller.slug, seller]));

const share = (test: (order: (typeof orders)[number]) => boolean) =>
  orders.filter(test).length / orders.length;

describe('the past of a demo market', () => {
  it('is the same for the same moment and seed, and another for another seed', () => {
    expect(pastOrders(pack, { asOf })).toEqual(past);
    expect(pastOrders(pack, { asOf, seed: 2 })).not.toEqual(past);
  });

  it('holds 600 to 700 orders of stalls, oldest first, each checkout under its own key', () => {
    expect(orders.length).toBeGreaterThanOrEqual(600);
    expect(orders.length).toBeLessThan(700);
    const moments = past.map((checkout) => checkout.placedAt);
    expect(moments).toEqual([...moments].sort());
    expect(new Set(past.map((checkout) => checkout.key)).size).toBe(past.length);
  });

  it('lies in the 90 Vietnamese days up to the given moment; nothing in it is later', () => {
    const first = new Date('2026-08-24T17:00:00Z').toISOString();
    for (const { checkout, ...order } of orders) {
      expect(checkout.placedAt >= first && checkout.placedAt <= asOf.toISOString(), checkout.key).toBe(true);
      for (const [field, moment] of Object.entries(order)) {
        if (field.endsWith('At'))
          expect(String(moment) <= asOf.toISOString(), `${checkout.key} ${field}`).toBe(true);
      }
    }
  });

  it('sells only what a stall has, at places it delivers to, after it joined', () => {
    for (const { checkout, ...order } of orders) {
      const seller = sellers.get(order.sellerSlug)!;
      expect(seller.joinedOn < calendarDay(Date.parse(checkout.placedAt)).iso).toBe(true);
      if (order.deliveryKind === 'country') expect(order.deliveryFee).toBe(seller.delivery.country);
      if (order.deliveryKind === 'province') expect(order.deliveryFee).toBe(seller.delivery.province);
      if (order.deliveryKind === 'pickup') expect(seller.delivery.pickup).toBe(true);
      expect(order.deliveryKind === 'country').toBe(checkout.buyer.provinceCode !== '75');
      for (const line of order.lines) expect(variants.get(line.sku)?.sellerSlug).toBe(order.sellerSlug);
    }
  });

  it('takes each stall once in a checkout, three at most', () => {
    for (const checkout of past) {
      const slugs = checkout.orders.map((order) => order.sellerSlug);
      expect(new Set(slugs).size).toBe(slugs.length);
      expect(slugs.length).toBeLessThanOrEqual(3);
    }
    expect(past.some((checkout) => checkout.orders.length === 3)).toBe(true);
  });

  it('sells fresh fruit in its months only', () => {
    for (const { checkout, lines } of orders) {
      const { month } = calendarDay(Date.parse(checkout.placedAt));
      for (const line of lines) {
        const { shelfLifeDays, harvestMonths, slug } = variants.get(line.sku)!;
        const fresh = shelfLifeDays !== null && shelfLifeDays <= 30 && harvestMonths.length > 0;
        if (fresh) expect(harvestMonths, slug).toContain(month);
      }
    }
  });

  it('ends mostly delivered, with some returns, some orders given up and some on the way', () => {
    expect(share((order) => order.state === 'delivered')).toBeGreaterThan(0.8);
    expect(share((order) => order.state === 'returned')).toBeGreaterThan(0.02);
    expect(share((order) => order.state === 'returned')).toBeLessThan(0.07);
    expect(share((order) => order.state === 'expired' || order.state === 'cancelled')).toBeGreaterThan(0.02);
    expect(share((order) => order.state === 'expired' || order.state === 'cancelled')).toBeLessThan(0.08);
    const onTheWay = orders.filter((order) => ['paid', 'packed', 'shipped'].includes(order.state));
    expect(new Set(onTheWay.map((order) => order.state)).size).toBe(3);
    const oldest = onTheWay.map((order) => order.checkout.placedAt).sort()[0]!;
    expect(oldest > '2026-11-09').toBe(true);
  });

  it('lets money come once: VietQR within its half hour, COD at the door', () => {
    for (const { checkout, ...order } of orders) {
      const waited = Date.parse(order.paidAt ?? checkout.placedAt) - Date.parse(checkout.placedAt);
      if (order.payment === 'vietqr') expect(waited).toBeLessThanOrEqual(30 * 60_000);
      if (order.payment === 'cod') expect(order.paidAt).toBe(order.deliveredAt);
      if (order.payment === 'vietqr' && order.state === 'cancelled') expect(order.paidAt).toBeUndefined();
      if (order.state === 'expired') expect(order.payment).toBe('vietqr');
      if (order.codPaidByQr !== undefined)
        expect([order.payment, order.paidAt]).toEqual(['cod', order.deliveredAt]);
    }
  });

  it('goes forward in time and gives back no more than was sold', () => {
    for (const { checkout, ...order } of orders) {
      const way = [checkout.placedAt, order.packedAt, order.shippedAt, order.deliveredAt, order.returnedAt];
      const seen = way.filter((moment) => moment !== undefined);
      expect(seen).toEqual([...seen].sort());
      for (const back of order.returnedLines ?? []) {
        const sold = order.lines.find((line) => line.sku === back.sku)!;
        expect(back.quantity).toBeLessThanOrEqual(sold.quantity);
      }
    }
    const returned = orders.filter((order) => order.state === 'returned');
    expect(returned.some((order) => sum(order.returnedLines ?? []) < sum(order.lines))).toBe(true);
    expect(returned.some((order) => sum(order.returnedLines ?? []) === sum(order.lines))).toBe(true);
  });

  it('is bought by people of whom about two thirds live in the area, at places that exist', () => {
    const places = new Map(loadNation().communes.map((commune) => [commune.code, commune.provinceCode]));
    for (const { buyer } of past) {
      expect(places.get(buyer.communeCode)).toBe(buyer.provinceCode);
      expect(buyer.phone).toMatch(/^\+845\d{8}$/);
    }
    const home = past.filter(({ buyer }) => pack.market.areaCommuneCodes.includes(buyer.communeCode));
    expect(home.length / past.length).toBeGreaterThan(0.55);
    expect(home.length / past.length).toBeLessThan(0.75);
    expect(new Set(past.map(({ buyer }) => buyer.phone)).size).toBeLessThan(past.length * 0.8);
  });

  it('grows, and is busier at weekends', () => {
    const half = (from: string, to: string) =>
      past.filter(({ placedAt }) => placedAt >= from && placedAt < to).length;
    expect(half('2026-10-09', '2026-11-22')).toBeGreaterThan(half('2026-08-25', '2026-10-08') * 1.2);
    const weekend = past.filter(({ placedAt }) => [0, 6].includes(calendarDay(Date.parse(placedAt)).weekday));
    expect(weekend.length / past.length).toBeGreaterThan(2 / 7);
  });

  it('says when no stall had joined yet', () => {
    expect(() => pastOrders(pack, { asOf: new Date('2020-01-01T00:00:00Z'), count: 1 })).toThrow(RangeError);
  });
});

function sum(lines: { quantity: number }[]): number {
  return lines.reduce((total, line) => total + line.quantity, 0);
}
