import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ParameterBook } from '../../modules/reporting/indicators/parameter-book';
import type { Measures } from '../../modules/reporting/indicators/types';
import { composeFigures } from '../../modules/reporting/report/compose';
import { tellsOfOne } from '../../modules/reporting/suppress-cells';
import { type CellContribution, DIMENSIONS, type Dimension } from '../../modules/reporting/types';
import { publicFigures } from './public-figures';

const RULE = { minSellers: 3, maxSharePercent: 85 };
const PERIOD = { from: '2026-10-01', before: '2026-11-01' };

interface Trade {
  seller: string;
  commune: string;
  industry: string;
  seller_kind: string;
  payment: string;
  buyer: string;
  amount: number;
}

const trade: fc.Arbitrary<Trade> = fc.record({
  seller: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
  commune: fc.constantFrom('25195', '25198', '25220', '25222'),
  industry: fc.constantFrom('01', '10', '47'),
  seller_kind: fc.constantFrom('cooperative', 'household'),
  payment: fc.constantFrom('vietqr', 'cod'),
  buyer: fc.constantFrom('area', 'province', 'elsewhere'),
  amount: fc.integer({ min: 1, max: 1000 }),
});

function cellsBy(trades: Trade[], by: Dimension): CellContribution[] {
  const cells = new Map<string, CellContribution>();
  for (const one of trades) {
    const key = `${one[by]} ${one.seller}`;
    const cell = cells.get(key) ?? { cell: one[by], sellerId: one.seller, orders: 0, gmvNet: 0 };
    cells.set(key, { ...cell, orders: cell.orders + 1, gmvNet: cell.gmvNet + one.amount });
  }
  return [...cells.values()];
}

const sum = (trades: Trade[]): number => trades.reduce((total, { amount }) => total + amount, 0);

function published(trades: Trade[], kind: 'monthly' | 'yearly' = 'monthly') {
  const cashless = trades.filter(({ payment }) => payment === 'vietqr');
  const measures: Measures = {
    ...{ delivered: sum(trades), returned: 0, vat: 0, output: sum(trades), unmeasured: 0 },
    gmv_of_area_buyers: sum(trades.filter(({ buyer }) => buyer === 'area')),
    ...{ orders: trades.length, order_value: sum(trades) },
    ...{ cashless_orders: cashless.length, cashless_value: sum(cashless) },
    orders_to_elsewhere: trades.filter(({ buyer }) => buyer === 'elsewhere').length,
    active_sellers: new Set(trades.map(({ seller }) => seller)).size,
    active_communes: new Set(trades.map(({ commune }) => commune)).size,
  };
  const cells = Object.fromEntries(DIMENSIONS.map((by) => [by, cellsBy(trades, by)]));
  const figures = composeFigures({
    inputs: {
      period: PERIOD,
      area: { name: 'Bình Phước', province_code: '75', communes: [{ code: '25195', name: 'Lộc Ninh' }] },
      measures,
      registers: {
        ...{ sellers: 6, cooperatives: 3, cooperatives_listing: 3, listings: 9, ocop_listed: 1 },
        ...{ sellers_approved: 1, listings_entered: 2 },
        ...{
          orders_needing_invoice: 0,
          orders_invoiced: 0,
          orders_with_test_invoice: 0,
          orders_without_duty: 0,
        },
      },
      industries: [],
      book: new ParameterBook([], PERIOD),
    },
    cells: cells as Record<Dimension, CellContribution[]>,
    rule: RULE,
    coverage: '',
    runningUntil: null,
  });
  return publicFigures({ kind, figures });
}

describe('the open door', () => {
  it('gives no seller away to who subtracts what it shows from what it shows', () => {
    fc.assert(
      fc.property(fc.array(trade, { minLength: 1, maxLength: 40 }), (trades) => {
        const open = published(trades);
        if (open === null) {
          expect(tellsOfOne(cellsBy(trades, 'commune'), RULE)).toBe(true);
          return;
        }
        const total = open.indicators.find(({ id }) => id === 'M1')?.figures[0]?.value ?? 0;
        for (const { by, rows } of open.tables) {
          const shown = new Set(rows.filter(({ suppressed }) => !suppressed).map(({ cell }) => cell));
          const rest = trades.filter((one) => !shown.has(one[by]));
          const remainder = total - rows.reduce((all, { gmv_net }) => all + gmv_net, 0);
          expect(remainder).toBe(sum(rest));
          if (rest.length > 0) expect(tellsOfOne(cellsBy(rest, by), RULE)).toBe(false);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('withholds a rate whose parts are a hidden cell', () => {
    fc.assert(
      fc.property(fc.array(trade, { minLength: 5, maxLength: 40 }), (trades) => {
        const open = published(trades);
        if (open === null) return;
        const hides = (by: string) =>
          open.tables.some((table) => table.by === by && table.rows.some(({ suppressed }) => suppressed));
        const ids = open.indicators.map(({ id }) => id);
        expect(ids.includes('M9')).toBe(!hides('payment'));
        const reach = open.indicators.find(({ id }) => id === 'M15');
        expect(reach?.figures.some(({ key }) => key === 'cross_province')).toBe(!hides('buyer'));
      }),
      { numRuns: 500 },
    );
  });

  it('has no tables of a year, which less eleven months would give the twelfth', () => {
    const trades = fc.sample(trade, { numRuns: 200, seed: 3 });
    expect(published(trades, 'yearly')?.tables).toEqual([]);
    expect(published(trades)?.tables).toHaveLength(DIMENSIONS.length);
  });
});
