import { ContainerRegistrationKeys } from '@medusajs/framework/utils';
import { medusaIntegrationTestRunner } from '@medusajs/test-utils';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { coverageByHand } from '../../../../testing/reporting/coverage-by-hand';
import { STALLS, story } from '../../../../testing/reporting/drawn-histories';
import {
  type StallOfHistory,
  writeHistories,
  writeInvoice,
  writeStalls,
} from '../../../../testing/reporting/history';
import { REPORTING_MODULE } from '../../../modules/reporting';
import type ReportingModuleService from '../../../modules/reporting/service';
import { readCoverage } from './query';

medusaIntegrationTestRunner({
  testSuite: ({ getContainer }) => {
    const reporting = () => getContainer().resolve<ReportingModuleService>(REPORTING_MODULE);
    const database = () => getContainer().resolve(ContainerRegistrationKeys.PG_CONNECTION);

    it('judges the invoices of a month as judging parcel by parcel does', async () => {
      const stalls: StallOfHistory[] = [
        ...STALLS,
        { id: 'sel_f', kind: 'household', commune: '25195' },
        { id: 'sel_g', kind: 'individual', commune: '25220' },
      ];
      await writeStalls(database(), stalls);
      const small = fc.record({ price: fc.integer({ min: 1, max: 9_000 }), quantity: fc.constant(1) });
      const one = fc.tuple(
        story,
        fc.nat({ max: stalls.length - 1 }),
        small,
        fc.constantFrom('issued' as const, 'issued' as const, 'rejected' as const, null),
      );
      const trades = fc.sample(one, { numRuns: 400, seed: 23 }).map(([told, seller, line, state], index) => ({
        state,
        history: {
          ...told,
          ...{ id: `order_${index}`, seller, returned: null },
          // One stall never earns what makes an invoice a duty.
          lines: seller === stalls.length - 1 ? [line] : told.lines,
          // No two at once: who of those comes first is told differently.
          deliveredAt:
            told.delivered === null ? null : new Date(told.delivered - (told.delivered % 1_000) + index),
        },
      }));
      const written = trades.map(({ history }) => history);
      await writeHistories(database(), stalls, written);
      const registered = new Map([
        ['sel_a', '2026-01-01'],
        ['sel_b', '2026-09-17'],
        ['sel_e', '2026-12-31'],
      ]);
      await database()('invoice_registration').insert(
        [...registered].map(([seller_id, valid_from]) => ({
          ...{ id: seller_id, seller_id, valid_from, coding: 'coded', mode: 'ordinary', letters: 'AA' },
        })),
      );
      for (const [number, { history, state }] of trades.entries()) {
        const sellerId = stalls[history.seller]?.id ?? '';
        if (state === null || history.deliveredAt === null) continue;
        const invoice = { id: `${history.id}-parcel`, orderId: history.id, sellerId, test: true };
        await writeInvoice(database(), { ...invoice, state, number: number + 1 });
      }
      await reporting().rebuildFacts();

      const issued = new Set(trades.flatMap(({ history, state }) => (state === 'issued' ? history.id : [])));
      for (const month of ['2026-08', '2026-09', '2026-10', '2026-12']) {
        const { by_commune, by_seller, late, ...sums } = await readCoverage(getContainer(), month);
        expect({
          ...sums,
          by_commune: by_commune.map(({ name, ...commune }) => commune),
          by_seller: by_seller.map(({ seller_id, due, issued }) => ({ seller_id, due, issued })),
          late: late.map(({ seller_name, delivered_at, days }) => ({ seller_name, delivered_at, days })),
        }).toEqual(
          coverageByHand(month, new Date(), { stalls, histories: written, trail: { registered, issued } }),
        );
      }
    });
  },
});
