import { ContainerRegistrationKeys } from '@medusajs/framework/utils';
import { medusaIntegrationTestRunner } from '@medusajs/test-utils';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  type History,
  type StallOfHistory,
  writeHistories,
  writeStalls,
} from '../../../testing/reporting/history';
import { figuresByHand } from '../../../testing/reporting/oracle';
import { applyMigrations } from './apply-migrations';
import { REPORTING_MODULE } from './index';
import type ReportingModuleService from './service';

const STALLS: StallOfHistory[] = [
  { id: 'sel_a', kind: 'cooperative', commune: '25195' },
  { id: 'sel_b', kind: 'household', commune: '25195' },
  { id: 'sel_c', kind: 'enterprise', commune: '25220' },
  { id: 'sel_d', kind: 'individual', commune: '25222' },
];

const FIRST = Date.UTC(2026, 7, 31, 0);
const LAST = Date.UTC(2026, 10, 1, 23);
const HISTORIES_PER_RUN = 12;
const RUNS = 30;

/** Half of all instants lie within two hours of a turn of the month in Việt Nam, where mistakes live. */
const turns = [Date.UTC(2026, 7, 31, 17), Date.UTC(2026, 8, 30, 17), Date.UTC(2026, 9, 31, 17)];
const instant = fc.oneof(
  fc.integer({ min: FIRST, max: LAST }),
  fc
    .tuple(fc.constantFrom(...turns), fc.integer({ min: -7_200_000, max: 7_200_000 }))
    .map(([turn, off]) => turn + off),
);

const story = fc.record({
  seller: fc.nat({ max: STALLS.length - 1 }),
  method: fc.constantFrom('vietqr' as const, 'cod' as const),
  buyerProvince: fc.constantFrom('75', '79'),
  lines: fc.array(
    fc.record({ price: fc.integer({ min: 1, max: 900_000_000 }), quantity: fc.integer({ min: 1, max: 9 }) }),
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

const histories = fc.array(story, { minLength: 1, maxLength: HISTORIES_PER_RUN }).map((stories) =>
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

medusaIntegrationTestRunner({
  testSuite: ({ getContainer, dbConfig }) => {
    const reporting = () => getContainer().resolve<ReportingModuleService>(REPORTING_MODULE);
    const database = () => getContainer().resolve(ContainerRegistrationKeys.PG_CONNECTION);
    const table = async (name: string) =>
      (await database().raw(`SELECT * FROM reporting.${name} ORDER BY 1, 2`)).rows;
    const everything = async () => [
      await table('fact_line_delivered'),
      await table('fact_line_returned'),
      await table('fact_payment'),
      await database()
        .raw(
          'SELECT * FROM reporting.rollup_seller_day ORDER BY day, seller_id, payment_method, buyer_province',
        )
        .then(({ rows }: { rows: unknown[] }) => rows),
    ];

    it('says of any history what adding up the orders by hand says, to the đồng', async () => {
      await writeStalls(database(), STALLS);
      await fc.assert(
        fc.asyncProperty(histories, async (written) => {
          await writeHistories(database(), STALLS, written);
          await reporting().rebuildFacts();
          const figures = await reporting().monthFigures('2026-07', '2027-02');
          expect(figures).toEqual(figuresByHand(STALLS, written));
          const contributions = await reporting().sellerContributions('2026-09');
          const september = figures.find(({ month }) => month === '2026-09');
          expect(contributions.reduce((total, { gmvNet }) => total + gmvNet, 0)).toBe(september?.gmvNet ?? 0);
        }),
        { numRuns: RUNS, interruptAfterTimeLimit: 40_000 },
      );
    });

    it('derives the same rows again, whether from scratch, order by order, or twice', async () => {
      await writeStalls(database(), STALLS);
      const [written = []] = fc.sample(
        histories.filter((list) => list.length === HISTORIES_PER_RUN),
        { numRuns: 1, seed: 7 },
      );
      await writeHistories(database(), STALLS, written);
      for (const { id } of written) await reporting().refreshFacts({ orderId: id });
      const oneByOne = await everything();
      expect(oneByOne[0]?.length).toBeGreaterThan(0);

      expect(await reporting().refreshFacts()).toBe(0);
      expect(await everything()).toEqual(oneByOne);
      await reporting().rebuildFacts();
      expect(await everything()).toEqual(oneByOne);
    });

    it('lets a return lower the month in which it is closed and leaves the month of the sale alone', async () => {
      await writeStalls(database(), STALLS);
      const sale: History = {
        id: 'order_1',
        seller: 0,
        method: 'vietqr',
        buyerProvince: '79',
        lines: [{ price: 100_000, quantity: 3 }],
        deliveredAt: new Date('2026-09-30T16:59:59Z'),
        returned: null,
      };
      await writeHistories(database(), STALLS, [sale]);
      await reporting().refreshFacts({ orderId: sale.id });
      const returned = { at: new Date('2026-09-30T17:00:00Z'), quantities: [1] };
      await writeHistories(database(), STALLS, [{ ...sale, returned }]);
      await reporting().refreshFacts({ orderId: sale.id });

      expect(await reporting().monthFigures('2026-09', '2026-10')).toMatchObject([
        { month: '2026-09', gmvNet: 300_000, orders: 1, activeSellers: 1 },
        { month: '2026-10', gmvNet: -100_000, orders: 0, activeSellers: 0 },
      ]);
      expect(await reporting().gmvNetOf('sel_a', '2026-10')).toBe(-100_000);
    });

    it('applies its migrations once, also when several processes start together', async () => {
      const again = await Promise.all([1, 2, 3].map(() => applyMigrations(dbConfig.clientUrl)));
      expect(again).toEqual([[], [], []]);
      await database().raw('DROP SCHEMA reporting CASCADE');
      const together = await Promise.all([1, 2, 3].map(() => applyMigrations(dbConfig.clientUrl)));
      expect(together.filter((applied) => applied.length > 0)).toHaveLength(1);
    });

    it('refuses a migration that was edited after it had been applied', async () => {
      await database().raw(`UPDATE reporting._prisma_migrations SET checksum = 'another'`);
      await expect(applyMigrations(dbConfig.clientUrl)).rejects.toThrow(/was edited after/);
    });
  },
});
