import fc from 'fast-check';
import type { History, StallOfHistory } from './history';

/** Of each kind, two of them resellers. */
export const STALLS: StallOfHistory[] = [
  { id: 'sel_a', kind: 'cooperative', commune: '25195' },
  { id: 'sel_b', kind: 'household', commune: '25195' },
  { id: 'sel_c', kind: 'enterprise', commune: '25220', deducts: true },
  { id: 'sel_d', kind: 'individual', commune: '25222', vsic: '4722', marginRate: 0.18 },
  { id: 'sel_e', kind: 'enterprise', commune: '25222', vsic: '4632', deducts: true },
];

const FIRST = Date.UTC(2026, 7, 31, 0);
const LAST = Date.UTC(2026, 10, 1, 23);
export const HISTORIES_PER_RUN = 12;
/** Enough in each of twenty runs for two hundred in all. */
const LEAST = 10;

/** Half of all instants lie within two hours of a turn of the month in Việt Nam, where mistakes live. */
const turns = [Date.UTC(2026, 7, 31, 17), Date.UTC(2026, 8, 30, 17), Date.UTC(2026, 9, 31, 17)];
const instant = fc.oneof(
  fc.integer({ min: FIRST, max: LAST }),
  fc
    .tuple(fc.constantFrom(...turns), fc.integer({ min: -7_200_000, max: 7_200_000 }))
    .map(([turn, off]) => turn + off),
);

/** What may happen to one order, before it is somebody's. */
export const story = fc.record({
  seller: fc.nat({ max: STALLS.length - 1 }),
  method: fc.constantFrom('vietqr' as const, 'cod' as const),
  buyerProvince: fc.constantFrom('75', '79'),
  channel: fc.constantFrom('online' as const, 'online' as const, 'counter' as const),
  lines: fc.array(
    fc.record(
      {
        price: fc.integer({ min: 1, max: 900_000_000 }),
        quantity: fc.integer({ min: 1, max: 9 }),
        vatClass: fc.constantFrom('5' as const, '8' as const, '10' as const),
      },
      { requiredKeys: ['price', 'quantity'] },
    ),
    { minLength: 1, maxLength: 3 },
  ),
  delivered: fc.option(instant, { freq: 8 }),
  back: fc.option(
    fc.record({
      after: fc.integer({ min: 1, max: 40 * 86_400_000 }),
      shares: fc.array(fc.nat({ max: 9 }), { minLength: 3, maxLength: 3 }),
    }),
    { freq: 2 },
  ),
  everything: fc.boolean(),
});

export const histories = fc.array(story, { minLength: LEAST, maxLength: HISTORIES_PER_RUN }).map((stories) =>
  stories.map(({ delivered, back, everything, ...rest }, index): History => {
    const quantities = rest.lines.map(({ quantity }, line) =>
      everything ? quantity : Math.min(quantity, back?.shares[line] ?? 0),
    );
    return {
      ...rest,
      id: `order_${index}`,
      deliveredAt: delivered === null ? null : new Date(delivered),
      returned: back ? { at: new Date((delivered ?? FIRST) + back.after), quantities } : null,
    };
  }),
);
