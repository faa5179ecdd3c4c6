import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PAYMENT_TRANSITIONS, receive } from './payment-states';

describe('money that names a payment request', () => {
  it.each([
    ['awaiting', 482_000, 482_000, { outcome: 'matched', credited: 482_000, to: 'paid' }],
    ['awaiting', 482_000, 480_000, { outcome: 'short', credited: 480_000, to: 'awaiting' }],
    ['awaiting', 2_000, 2_000, { outcome: 'matched', credited: 2_000, to: 'paid' }],
    ['awaiting', 482_000, 500_000, { outcome: 'over', credited: 482_000, to: 'paid' }],
    ['paid', 0, 482_000, { outcome: 'duplicate', credited: 0, to: 'paid' }],
    ['expired', 482_000, 482_000, { outcome: 'late', credited: 0, to: 'expired' }],
    ['cancelled', 482_000, 1, { outcome: 'late', credited: 0, to: 'cancelled' }],
  ] as const)('finds it %s with %d open: %d is taken as it should', (state, open, money, taken) => {
    expect(receive(state, open, money)).toEqual(taken);
  });

  it('never credits more than is open, and pays exactly when nothing is open any more', () => {
    const money = fc.integer({ min: 1, max: 3_000_000_000 });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 499_999_999 }), fc.array(money), (amount, transfers) => {
        let state: ReturnType<typeof receive>['to'] = 'awaiting';
        let received = 0;
        for (const transfer of transfers) {
          const taken = receive(state, amount - received, transfer);
          expect(taken.credited).toBeLessThanOrEqual(Math.min(transfer, amount - received));
          received += taken.credited;
          state = taken.to;
          expect(state === 'paid').toBe(received === amount);
        }
      }),
    );
  });

  it('has no way out of paid, expired and cancelled', () => {
    expect(new Set(PAYMENT_TRANSITIONS.map(({ from }) => from))).toEqual(new Set(['awaiting']));
  });
});
