import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sumDong } from '../money';
import { type Before, refundOf, type SoldOrder } from './refund-amount';

const NOTHING: Before = { quantities: new Map(), delivery_refunded: false };

describe('the refund of a return', () => {
  it('is what was paid for the pieces that came back', () => {
    const order = { lines: [{ id: 'a', quantity: 3, total: 255_000 }], delivery: 22_000, paid: 277_000 };
    expect(refundOf(order, NOTHING, [{ id: 'a', quantity: 1 }], false)).toEqual({
      lines: [{ id: 'a', amount: 85_000 }],
      delivery: 0,
      total: 85_000,
    });
  });

  it('has the delivery fee when everything is back, or when the fault is the stall’s, but once', () => {
    const order = { lines: [{ id: 'a', quantity: 2, total: 100_000 }], delivery: 20_000, paid: 120_000 };
    expect(refundOf(order, NOTHING, [{ id: 'a', quantity: 2 }], false).total).toBe(120_000);
    expect(refundOf(order, NOTHING, [{ id: 'a', quantity: 1 }], true).total).toBe(70_000);
    const before = { quantities: new Map([['a', 1]]), delivery_refunded: true };
    expect(refundOf(order, before, [{ id: 'a', quantity: 1 }], true).total).toBe(50_000);
  });

  it('shares a discount out over the lines', () => {
    const order = {
      lines: [
        { id: 'a', quantity: 1, total: 100_000 },
        { id: 'b', quantity: 3, total: 200_000 },
      ],
      delivery: 0,
      paid: 250_000,
    };
    expect(refundOf(order, NOTHING, [{ id: 'b', quantity: 1 }], false).total).toBe(55_556);
  });

  it('is nothing for an order that nobody paid', () => {
    const order = { lines: [{ id: 'a', quantity: 1, total: 100_000 }], delivery: 10_000, paid: 0 };
    expect(refundOf(order, NOTHING, [{ id: 'a', quantity: 1 }], true).total).toBe(0);
  });

  it('is refused for more pieces than there are', () => {
    const order = { lines: [{ id: 'a', quantity: 1, total: 100_000 }], delivery: 0, paid: 100_000 };
    const before = { quantities: new Map([['a', 1]]), delivery_refunded: false };
    expect(() => refundOf(order, before, [{ id: 'a', quantity: 1 }], false)).toThrow(RangeError);
  });

  const anOrder = fc
    .record({
      lines: fc.array(
        fc.record({
          quantity: fc.integer({ min: 1, max: 9 }),
          price: fc.integer({ min: 1, max: 3_000_000 }),
        }),
        { minLength: 1, maxLength: 6 },
      ),
      delivery: fc.integer({ min: 0, max: 200_000 }),
      discount: fc.double({ min: 0, max: 1, noNaN: true }),
    })
    .map(({ lines, delivery, discount }): SoldOrder => {
      const sold = lines.map(({ quantity, price }, index) => ({
        id: `line-${index}`,
        quantity,
        total: quantity * price,
      }));
      const full = sumDong(sold.map(({ total }) => total)) + delivery;
      return { lines: sold, delivery, paid: full - Math.floor(full * discount) };
    });

  it('sums to what was paid over any sequence of partial returns, and is never more on the way', () => {
    fc.assert(
      fc.property(
        anOrder,
        fc.infiniteStream(fc.nat()),
        fc.infiniteStream(fc.boolean()),
        (order, picks, fees) => {
          const left = new Map(order.lines.map(({ id, quantity }) => [id, quantity]));
          const quantities = new Map<string, number>();
          let given = 0;
          let delivery_refunded = false;
          while ([...left.values()].some((quantity) => quantity > 0)) {
            const now = [...left]
              .map(([id, quantity]) => ({ id, quantity: (picks.next().value ?? 0) % (quantity + 1) }))
              .filter(({ quantity }) => quantity > 0);
            if (now.length === 0) continue;
            const refund = refundOf(
              order,
              { quantities, delivery_refunded },
              now,
              fees.next().value ?? false,
            );
            const again = refundOf(order, { quantities, delivery_refunded }, now, refund.delivery > 0);
            expect(again).toEqual(refund);
            expect(refund.lines.every(({ amount }) => Number.isInteger(amount) && amount >= 0)).toBe(true);
            given += refund.total;
            delivery_refunded ||= refund.delivery > 0;
            for (const { id, quantity } of now) {
              quantities.set(id, (quantities.get(id) ?? 0) + quantity);
              left.set(id, (left.get(id) ?? 0) - quantity);
            }
            expect(given).toBeLessThanOrEqual(order.paid);
          }
          expect(given).toBe(order.paid);
        },
      ),
    );
  });
});
