import { ContainerRegistrationKeys } from '@medusajs/framework/utils';
import { medusaIntegrationTestRunner } from '@medusajs/test-utils';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { HISTORIES_PER_RUN, histories, STALLS } from '../../../testing/reporting/drawn-histories';
import { type History, payAtDoor, writeHistories, writeStalls } from '../../../testing/reporting/history';
import { figuresByHand, industriesByHand } from '../../../testing/reporting/oracle';
import { applyMigrations } from './apply-migrations';
import { REPORTING_MODULE } from './index';
import type { IndustryOutput } from './indicators/types';
import { nextDay, type Period, parsePeriod } from './period';
import type ReportingModuleService from './service';

const RUNS = 20;

/** Weeks that two months share. */
const WEEKS = ['2026-W36', '2026-W40', '2026-W44'].map((week) => parsePeriod('weekly', week) as Period);

function daysOf({ from, before }: Period): Period[] {
  const days: Period[] = [];
  for (let day = from; day < before; day = nextDay(day)) days.push({ from: day, before: nextDay(day) });
  return days;
}

function added<Key extends string>(rows: Record<Key, number>[], keys: Key[]): Record<Key, number> {
  const sum = (key: Key) => rows.reduce((total, row) => total + row[key], 0);
  return Object.fromEntries(keys.map((key) => [key, sum(key)])) as Record<Key, number>;
}

medusaIntegrationTestRunner({
  testSuite: ({ getContainer, dbConfig }) => {
    const reporting = () => getContainer().resolve<ReportingModuleService>(REPORTING_MODULE);
    const database = () => getContainer().resolve(ContainerRegistrationKeys.PG_CONNECTION);
    const table = async (name: string) =>
      (await database().raw(`SELECT * FROM reporting.${name} AS row ORDER BY row`)).rows;
    const everything = () =>
      Promise.all(
        [
          'fact_line_delivered',
          'fact_line_returned',
          'fact_parcel',
          'fact_payment',
          'fact_invoice',
          'fact_seller_approved',
          'fact_listing',
          'fact_agreement_signed',
          'register_seller',
          'register_listing',
          'register_certificate',
          'rollup_seller_day',
          'rollup_span',
          'rollup_span_cell',
          'rollup_invoice_day',
          'rollup_parcel_day',
        ].map(table),
      );

    it('says of two hundred histories what adding up the orders by hand says, to the đồng', async () => {
      await writeStalls(database(), STALLS);
      let seen = 0;
      const area = { name: '', province_code: '75', communes: [] };
      const period = { from: '2026-09-01', before: '2026-10-01' };
      await fc.assert(
        fc.asyncProperty(histories, async (written) => {
          await writeHistories(database(), STALLS, written);
          await reporting().rebuildFacts();
          const figures = await reporting().monthFigures('2026-07', '2027-02');
          expect(figures).toEqual(figuresByHand(STALLS, written));
          const contributions = await reporting().communeContributions('2026-09');
          const september = figures.find(({ month }) => month === '2026-09');
          expect(contributions.reduce((total, { gmvNet }) => total + gmvNet, 0)).toBe(september?.gmvNet ?? 0);
          const question = { period, area, source: 'published', parameters: [] };
          const { industries, measures } = await reporting().figures.inputs(question);
          const byHand = industriesByHand('2026-09', STALLS, written);
          expect(industries.map(({ vsic, gmv_net, output }) => ({ vsic, gmv_net, output }))).toEqual(byHand);
          expect(measures.output).toBe(byHand.reduce((total, { output }) => total + output, 0));
          for (const week of WEEKS) {
            const [whole, ...days] = await Promise.all(
              [week, ...daysOf(week)].map((one) => reporting().figures.inputs({ ...question, period: one })),
            );
            const { active_sellers, active_communes, ...rest } = whole!.measures;
            const keys = Object.keys(rest) as (keyof typeof rest)[];
            expect(rest).toEqual(
              added(
                days.map((day) => day.measures),
                keys,
              ),
            );
            const made = (rows: IndustryOutput[]) => added(rows, ['gmv_net', 'output']);
            expect(made(whole!.industries)).toEqual(made(days.flatMap((day) => day.industries)));
          }
          seen += written.length;
        }),
        { numRuns: RUNS },
      );
      expect(seen).toBeGreaterThanOrEqual(200);
    });

    it('derives the same rows again, whether from scratch, order by order, or twice', async () => {
      await writeStalls(database(), STALLS);
      const [written = []] = fc.sample(
        histories.filter((list) => list.length === HISTORIES_PER_RUN),
        { numRuns: 1, seed: 7 },
      );
      await reporting().rebuildFacts();
      await writeHistories(database(), STALLS, written);
      await Promise.all(written.map(({ id }) => reporting().refreshFacts({ orderId: id })));
      expect(await reporting().refreshFacts()).toBe(0);
      const oneByOne = await everything();
      expect(oneByOne[0]?.length).toBeGreaterThan(0);

      expect(await reporting().refreshFacts()).toBe(0);
      expect(await everything()).toEqual(oneByOne);
      await reporting().rebuildFacts();
      expect(await everything()).toEqual(oneByOne);
      for (const month of await reporting().monthsOfHistory())
        expect(await reporting().refreshFacts(month)).toBe(0);
      expect(await everything()).toEqual(oneByOne);
    });

    it('derives the same rows again also of what came in parts, late, or from a province with a new stall', async () => {
      await writeStalls(database(), STALLS);
      const delivered = (day: string) => new Date(`2026-09-${day}T04:00:00Z`);
      const sale = { seller: 2, method: 'cod' as const, buyerProvince: '79', returned: null };
      const inParts: History = {
        ...{ ...sale, id: 'parts', lines: [{ price: 5, quantity: 3, vatClass: '8' }] },
        ...{ deliveredAt: delivered('10'), returned: { at: delivered('12'), quantities: [1] } },
      };
      const atDoor = (id: string): History => ({
        ...{ ...sale, id, lines: [{ price: 90_000, quantity: 1 }] },
        deliveredAt: delivered('10'),
      });
      const written = [inParts, atDoor('heard'), atDoor('unheard')];
      await writeHistories(database(), STALLS, written);
      const rest = { quantity: 1, raw_quantity: '{"value": "1"}' };
      await database()('fulfillment_item').where({ id: 'parts-sent-0' }).update({ quantity: 2 });
      await payAtDoor(database(), { orderId: 'heard', heardAt: delivered('09') });
      for (const { id } of written) await reporting().refreshFacts({ orderId: id });

      const second = { fulfillment_id: 'parts-parcel-2' };
      await database()('fulfillment').insert({
        ...{ id: second.fulfillment_id, location_id: 'shelf', delivered_at: delivered('14') },
      });
      await database()('order_fulfillment').insert({ id: 'parts-2', order_id: 'parts', ...second });
      await database()('fulfillment_item').insert({
        ...{ ...rest, ...second, id: 'parts-sent-1', line_item_id: 'parts-line-0' },
        ...{ title: '', sku: '', barcode: '' },
      });
      await payAtDoor(database(), { orderId: 'unheard', heardAt: delivered('11') });
      await database()('seller').where({ id: 'sel_e' }).update({ province_code: '79' });
      for (const { id } of written) await reporting().refreshFacts({ orderId: id });
      await reporting().refreshFacts({ since: delivered('01') });

      const grown = await everything();
      await reporting().rebuildFacts();
      expect(await everything()).toEqual(grown);
      const [september] = await reporting().monthFigures('2026-09', '2026-09');
      expect(september).toMatchObject({ gmvNet: 180_010, orders: 3, cashlessOrders: 1 });
    });

    it('brings all of history back after the facts were emptied, whatever event came first', async () => {
      await writeStalls(database(), STALLS);
      const [written = []] = fc.sample(histories, { numRuns: 1, seed: 11 });
      const delivered = written.filter(({ deliveredAt }) => deliveredAt !== null);
      await writeHistories(database(), STALLS, written);
      await database().raw('TRUNCATE reporting.fact_line_delivered, reporting.history_read');
      await reporting().refreshFacts({ orderId: delivered[0]?.id });
      expect(await reporting().refreshFacts({ since: new Date() })).toBe(delivered.length);
      expect(await reporting().monthFigures('2026-07', '2027-02')).toEqual(figuresByHand(STALLS, written));
    });

    it('counts a stall once, when it was let in, and a product once, when it was entered', async () => {
      await writeStalls(database(), STALLS);
      await database()('seller').where({ id: 'sel_b' }).update({ state: 'pending' });
      await database()('product').insert([
        { id: 'goods-5', title: 'Hạt điều', handle: 'a', created_at: '2026-09-30T16:59:59Z' },
        { id: 'goods-8', title: 'Tiêu', handle: 'b', created_at: '2026-09-30T17:00:00Z' },
      ]);
      await database()('product_product_seller_seller').insert([
        { id: 'of-sel-5', product_id: 'goods-5', seller_id: 'sel_a' },
        { id: 'of-sel-8', product_id: 'goods-8', seller_id: 'sel_c' },
      ]);
      await reporting().rebuildFacts();
      const decided = { seller_id: 'sel_b', reason: '', officer_id: 'o', officer_name: 'o' };
      await database()('seller_state_change').insert([
        {
          ...decided,
          id: '1',
          from_state: 'pending',
          to_state: 'active',
          created_at: '2026-10-02T17:00:00Z',
        },
        {
          ...decided,
          id: '2',
          from_state: 'active',
          to_state: 'suspended',
          created_at: '2026-10-05T01:00:00Z',
        },
      ]);
      await database()('seller').where({ id: 'sel_b' }).update({ state: 'suspended' });
      await database()('product').where({ id: 'goods-5' }).update({ deleted_at: new Date() });
      await reporting().refreshFacts({ since: new Date() });

      const days = async (name: string) =>
        (
          await database().raw(
            `SELECT id, to_char(day, 'YYYY-MM-DD') AS day FROM reporting.${name} ORDER BY id`,
          )
        ).rows;
      expect(await days('fact_seller_approved')).toEqual(
        STALLS.map(({ id }) => ({ id, day: id === 'sel_b' ? '2026-10-03' : '2026-01-01' })),
      );
      expect(await days('fact_listing')).toEqual([
        { id: 'goods-5', day: '2026-09-30' },
        { id: 'goods-8', day: '2026-10-01' },
      ]);
      const swept = await everything();
      await reporting().rebuildFacts();
      expect(await everything()).toEqual(swept);
      const period = { from: '2026-10-01', before: '2026-11-01' };
      const area = { name: '', province_code: '75', communes: [] };
      const { registers } = await reporting().figures.inputs({
        period,
        area,
        source: 'live',
        parameters: [],
      });
      expect(registers).toMatchObject({ sellers_approved: 1, listings_entered: 1 });
    });

    it('counts who signed an agreement once, from its day in Việt Nam, whatever version came later', async () => {
      await writeStalls(database(), STALLS);
      const agreement = (id: string, seller_id: string, version: string, signed_at: string) => ({
        ...{ id, seller_id, version, signed_at, number: id, member_name: '', phone: '', method: 'demo' },
        ...{ consent: '', pdf_hash: id, pdf_bytes: 1, certificate: '', test: true },
      });
      await database()('agreement').insert([
        agreement('agr_1', 'sel_a', '2026-07', '2026-09-30T16:59:59Z'),
        agreement('agr_2', 'sel_b', '2026-07', '2026-09-30T17:00:00Z'),
      ]);
      await reporting().rebuildFacts();
      await database()('agreement').insert([
        agreement('agr_3', 'sel_a', '2027-01', '2026-10-15T03:00:00Z'),
        agreement('agr_4', 'sel_c', '2026-07', '2026-10-15T03:00:00Z'),
      ]);
      await database()('seller').where({ id: 'sel_c' }).update({ state: 'suspended' });
      await reporting().refreshFacts({ since: new Date() });

      const signedBy = async (from: string, before: string) => {
        const area = { name: '', province_code: '75', communes: [] };
        const question = { period: { from, before }, area, source: 'live', parameters: [] };
        const { sellers, sellers_with_agreement } = (await reporting().figures.inputs(question)).registers;
        return [sellers_with_agreement, sellers];
      };
      expect(await signedBy('2026-08-01', '2026-09-01')).toEqual([0, 4]);
      expect(await signedBy('2026-09-01', '2026-10-01')).toEqual([1, 4]);
      expect(await signedBy('2026-10-01', '2026-11-01')).toEqual([2, 4]);
      const swept = await everything();
      expect(swept.flat().filter((row) => row.version)).toHaveLength(4);
      await reporting().rebuildFacts();
      expect(await everything()).toEqual(swept);
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
