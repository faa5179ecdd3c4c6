import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Span } from '../../../testing/span';
import type { PeriodFigures, ReportContent } from '../../contract';
import type { Trade } from '../../modules/reporting/disclosure';
import { ParameterBook } from '../../modules/reporting/indicators/parameter-book';
import type { Measures } from '../../modules/reporting/indicators/types';
import { composeFigures } from '../../modules/reporting/report/compose';
import { tellsOfOne } from '../../modules/reporting/suppress-cells';
import { type CellContribution, DIMENSIONS, type Dimension } from '../../modules/reporting/types';
import { openVersion } from './open-version';
import { publicFigures } from './public-figures';

const RULE = { minSellers: 3, maxSharePercent: 85 };
const PERIOD = { from: '2026-10-01', before: '2026-11-01' };

/** What a seller sold; of all places that goods, payment and buyer can have, one is an atom of what is published. */
interface Sale {
  seller: string;
  month: number;
  commune: string;
  industry: string;
  seller_kind: string;
  payment: string;
  buyer: string;
  amount: number;
}

const CELLS = {
  commune: ['25195', '25198', '25220', '25222'],
  industry: ['01', '10', '47'],
  seller_kind: ['cooperative', 'household'],
  payment: ['vietqr', 'card', 'cod'],
  buyer: ['area', 'province', 'elsewhere'],
} satisfies Record<Dimension, string[]>;
const MONTHS = [0, 1, 2];

const sale: fc.Arbitrary<Sale> = fc.record({
  seller: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
  month: fc.constantFrom(...MONTHS),
  commune: fc.constantFrom(...CELLS.commune),
  industry: fc.constantFrom(...CELLS.industry),
  seller_kind: fc.constantFrom(...CELLS.seller_kind),
  payment: fc.constantFrom(...CELLS.payment),
  buyer: fc.constantFrom(...CELLS.buyer),
  amount: fc.integer({ min: 1, max: 1000 }),
});

/** Histories of a few sales, of which much must be hidden, and of many, of which little. */
const sales = fc.oneof(
  fc.array(sale, { minLength: 1, maxLength: 40 }),
  fc.array(sale, { minLength: 60, maxLength: 200, size: 'max' }),
);

function cellsBy(all: Sale[], by: Dimension): CellContribution[] {
  const cells = new Map<string, CellContribution>();
  for (const one of all) {
    const key = `${one[by]} ${one.seller}`;
    const cell = cells.get(key) ?? { cell: one[by], sellerId: one.seller, orders: 0, gmvNet: 0 };
    cells.set(key, { ...cell, orders: cell.orders + 1, gmvNet: cell.gmvNet + one.amount });
  }
  return [...cells.values()];
}

const tradeOf = (all: Sale[], hidden: readonly string[] = []): Trade => ({
  cells: Object.fromEntries(DIMENSIONS.map((by) => [by, cellsBy(all, by)])) as Trade['cells'],
  hidden,
});

const sum = (all: Sale[]): number => all.reduce((total, { amount }) => total + amount, 0);

const tells = (all: Sale[]): boolean => tellsOfOne(cellsBy(all, 'commune'), RULE);

interface Beside {
  /** What earlier versions hid. */
  hidden?: readonly string[];
  /** Of a longer period. */
  months?: Trade[];
}

function figuresOf(all: Sale[], { hidden, months = [] }: Beside = {}): PeriodFigures {
  const cashless = all.filter(({ payment }) => payment !== 'cod');
  const measures: Measures = {
    ...{ delivered: sum(all), returned: 0, vat: 0, output: sum(all), unmeasured: 0 },
    gmv_of_area_buyers: sum(all.filter(({ buyer }) => buyer === 'area')),
    ...{ orders: all.length, order_value: sum(all) },
    ...{ cashless_orders: cashless.length, cashless_value: sum(cashless) },
    ...{ counter_orders: 0, counter_value: 0, counter_cashless_orders: 0, counter_cashless_value: 0 },
    orders_to_elsewhere: all.filter(({ buyer }) => buyer === 'elsewhere').length,
    active_sellers: new Set(all.map(({ seller }) => seller)).size,
    active_communes: new Set(all.map(({ commune }) => commune)).size,
  };
  return composeFigures({
    inputs: {
      period: PERIOD,
      area: { name: 'Bình Phước', province_code: '75', communes: [{ code: '25195', name: 'Lộc Ninh' }] },
      measures,
      registers: {
        ...{ sellers: 6, cooperatives: 3, cooperatives_listing: 3, listings: 9, ocop_listed: 1 },
        ...{ sellers_approved: 1, listings_entered: 2 },
        ...{ orders_needing_invoice: 7, orders_invoiced: 3 },
        ...{ orders_with_test_invoice: 2, orders_without_duty: 1 },
      },
      industries: [...new Set(all.map(({ industry }) => industry))].map((vsic) => ({
        ...{ vsic, gmv_net: 0, output: 0, value_added: 0 },
        // Two ratios: of farming, and of all else.
        ratio_id: vsic === '01' ? 'farming' : 'other',
      })),
      book: new ParameterBook([], PERIOD),
    },
    trade: tradeOf(all, hidden),
    months,
    rule: RULE,
    coverage: '',
    runningUntil: null,
  });
}

const published = (all: Sale[]) => publicFigures({ kind: 'monthly', figures: figuresOf(all) });

const inMonth = (all: Sale[], month: number) => all.filter((one) => one.month === month);

/** The year with its months published before it. */
function yearOf(all: Sale[]) {
  const months = MONTHS.map((month) => tradeOf(inMonth(all, month)));
  return publicFigures({ kind: 'yearly', figures: figuresOf(all, { months }) });
}

type Open = NonNullable<ReturnType<typeof published>>;

function shownBy(open: Open, by: Dimension): Set<string> {
  const rows = open.tables.find((table) => table.by === by)?.rows ?? [];
  return new Set(rows.filter(({ suppressed }) => !suppressed).map(({ cell }) => cell));
}

/** A figure that is shown. */
const figureOf = (open: Open, id: string, key: string) =>
  open.indicators.find((one) => one.id === id)?.figures.find((figure) => figure.key === key);

/** Sums of sales that single figures give. */
const SUMS: { id: string; key: string; by: Dimension; cells: string[] }[] = [
  { id: 'M9', key: 'by_value', by: 'payment', cells: ['vietqr', 'card'] },
  { id: 'M15', key: 'cross_province', by: 'buyer', cells: ['elsewhere'] },
];

/** One of the groups of sales that differ in nothing that is published; those of a month one after another. */
const ATOMS = CELLS.commune.flatMap((commune) =>
  CELLS.industry.flatMap((industry) =>
    CELLS.seller_kind.flatMap((seller_kind) =>
      CELLS.payment.flatMap((payment) =>
        CELLS.buyer.map((buyer) => ({ commune, industry, seller_kind, payment, buyer })),
      ),
    ),
  ),
);
type Atom = (typeof ATOMS)[number];

/** A sum over atoms of the months: 1 for each that belongs to it. */
const sumOver = (belongs: (atom: Atom, month: number) => boolean): number[] =>
  MONTHS.flatMap((month) => ATOMS.map((atom) => (belongs(atom, month) ? 1 : 0)));

/** All sums that an answer gives, of one month or of all. What a table does not name is nothing. */
function sumsIn(open: Open, isIn: (month: number) => boolean): number[][] {
  const totals = figureOf(open, 'M1', 'value') ? [sumOver((_, month) => isIn(month))] : [];
  const cells = open.tables.flatMap(({ by, rows }) =>
    CELLS[by]
      .filter((cell) => !rows.some((row) => row.cell === cell && row.suppressed))
      .map((cell) => sumOver((atom, month) => isIn(month) && atom[by] === cell)),
  );
  const parts = SUMS.filter(({ id, key }) => figureOf(open, id, key)).map(({ by, cells }) =>
    sumOver((atom, month) => isIn(month) && cells.includes(atom[by])),
  );
  return [...totals, ...cells, ...parts];
}

describe('the open door', () => {
  it('gives no seller away to who subtracts what it shows from what it shows', () => {
    fc.assert(
      fc.property(sales, (all) => {
        const open = published(all);
        if (open === null) {
          expect(tells(all)).toBe(true);
          return;
        }
        const total = figureOf(open, 'M1', 'value')?.value ?? 0;
        for (const { by, rows } of open.tables) {
          const shown = shownBy(open, by);
          const rest = all.filter((one) => !shown.has(one[by]));
          expect(total - rows.reduce((sum, { gmv_net }) => sum + gmv_net, 0)).toBe(sum(rest));
          if (rest.length > 0) expect(tells(rest)).toBe(false);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('gives no seller away to who subtracts cells from a rate that is their sum', () => {
    fc.assert(
      fc.property(sales, (all) => {
        const open = published(all);
        if (open === null) return;
        for (const { id, key, by, cells } of SUMS) {
          if (!figureOf(open, id, key)) continue;
          const shown = shownBy(open, by);
          for (const side of [true, false]) {
            const rest = all.filter((one) => cells.includes(one[by]) === side && !shown.has(one[by]));
            if (rest.length > 0) expect(tells(rest), `${id}.${key}`).toBe(false);
          }
        }
      }),
      { numRuns: 500 },
    );
  });

  it('shows the cashless rate beside a hidden card, by hiding another way to pay without cash', () => {
    const each = (payment: string, sellers: string[]) =>
      sellers.map((seller, index) => ({
        ...{ seller, payment, month: 0, amount: 500 - index },
        ...{ commune: '25195', industry: '01', seller_kind: 'household', buyer: 'area' },
      }));
    const open = published([
      ...each('vietqr', ['a', 'b', 'c', 'd']),
      ...each('card', ['a']),
      ...each('cod', ['d', 'e', 'f']),
    ]);
    expect(open && figureOf(open, 'M9', 'by_value')).toBeDefined();
    expect(open && [...shownBy(open, 'payment')]).toEqual(['cod']);
  });

  it('counts invoices as a rounded rate only, and not beside a hidden kind of seller', () => {
    fc.assert(
      fc.property(sales, (all) => {
        const open = published(all);
        if (open === null) return;
        const kinds = new Set(all.map((one) => one.seller_kind));
        const found = open.indicators.find(({ id }) => id === 'M10')?.figures ?? [];
        if (shownBy(open, 'seller_kind').size < kinds.size) expect(found).toEqual([]);
        else expect(found).toMatchObject([{ key: 'value', value: 42.9, numerator: null, denominator: null }]);
      }),
      { numRuns: 200 },
    );
  });

  it('withholds value added where output and value added of two ratios would tell of a hidden industry', () => {
    const each = (industry: string, sellers: string[]) =>
      sellers.map((seller) => ({
        ...{ seller, industry, month: 0, amount: 100, payment: 'vietqr' },
        ...{ commune: '25195', seller_kind: 'household', buyer: 'area' },
      }));
    const withheld = (all: Sale[]) => figuresOf(all).withheld?.includes('M6');
    expect(withheld([...each('01', ['a', 'b']), ...each('47', ['c', 'd', 'e'])])).toBe(true);
    expect(withheld([...each('10', ['a', 'b']), ...each('47', ['c', 'd', 'e'])])).toBe(false);
    expect(withheld([...each('01', ['a', 'b', 'f']), ...each('47', ['c', 'd', 'e'])])).toBe(false);
  });
});

describe('a year beside its months', () => {
  it('has no tables', () => {
    const all = fc.sample(sale, { numRuns: 200, seed: 3 });
    expect(yearOf(all)?.tables).toEqual([]);
    expect(published(all)?.tables).toHaveLength(DIMENSIONS.length);
  });

  it('gives no month away that is hidden, by the total less those of the others', () => {
    fc.assert(
      fc.property(sales, (all) => {
        const year = yearOf(all);
        if (year === null) return;
        const dark = MONTHS.map((month) => inMonth(all, month)).filter(
          (some) => some.length > 0 && published(some) === null,
        );
        if (dark.length === 0) return;
        const told = dark.length === 1 || tells(dark.flat());
        expect(figureOf(year, 'M1', 'value') !== undefined).toBe(!told);
        expect(figureOf(year, 'M5', 'value') !== undefined).toBe(!told);
        if (told) for (const { id, key } of SUMS) expect(figureOf(year, id, key), id).toBeUndefined();
        expect(figureOf(year, 'M11', 'value')).toBeDefined();
      }),
      { numRuns: 500 },
    );
  });

  it('shows a rate only where each of its months does', () => {
    fc.assert(
      fc.property(sales, (all) => {
        const year = yearOf(all);
        if (year === null) return;
        const months = MONTHS.map((month) => inMonth(all, month)).filter((some) => some.length > 0);
        for (const { id, key } of SUMS) {
          if (!figureOf(year, id, key)) continue;
          for (const some of months) {
            const open = published(some);
            expect(open && figureOf(open, id, key), id).toBeTruthy();
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it('keeps what was hidden in a month from who adds and subtracts any number of answers', () => {
    fc.assert(
      fc.property(sales, (all) => {
        const year = yearOf(all);
        const months = MONTHS.map((month) => published(inMonth(all, month)));
        const known = new Span([
          ...(year ? sumsIn(year, () => true) : []),
          ...months.flatMap((open, month) => (open ? sumsIn(open, (other) => other === month) : [])),
        ]);
        for (const month of MONTHS) {
          for (const by of DIMENSIONS) {
            for (const cell of CELLS[by]) {
              const own = inMonth(all, month).filter((one) => one[by] === cell);
              if (own.length === 0 || !tells(own)) continue;
              const wanted = sumOver((atom, other) => other === month && atom[by] === cell);
              expect(known.gives(wanted), `${by} ${cell}`).toBe(false);
            }
          }
        }
      }),
      { numRuns: 40 },
    );
  });
});

describe('a later version beside the first', () => {
  const contentOf = (figures: PeriodFigures) => ({ figures }) as ReportContent;
  const cellsHidden = ({ tables }: PeriodFigures) =>
    tables.flatMap(({ by, rows }) =>
      rows.flatMap(({ cell, suppressed }) => (suppressed ? `${by}:${cell}` : [])),
    );

  it('hides what the first hid, whatever has come since', () => {
    fc.assert(
      fc.property(sales, fc.array(sale, { maxLength: 10 }), (all, late) => {
        const first = figuresOf(all);
        const second = figuresOf([...all, ...late], { hidden: first.withheld ?? [] });
        expect(second.withheld).toEqual(expect.arrayContaining(first.withheld ?? []));
        expect(cellsHidden(second)).toEqual(expect.arrayContaining(cellsHidden(first)));
        if (first.confidential) expect(second.confidential).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('is not open where it hides what the first showed, since both totals tell what has changed', () => {
    fc.assert(
      fc.property(sales, fc.array(sale, { minLength: 1, maxLength: 10 }), (all, late) => {
        const first = figuresOf(all);
        const second = figuresOf([...all, ...late], { hidden: first.withheld ?? [] });
        const open = openVersion([contentOf(first), contentOf(second)])?.figures;
        const more = cellsHidden(second).length > cellsHidden(first).length;
        if (more) expect(open).toBe(first);
        if (open === second) expect(cellsHidden(second).sort()).toEqual(cellsHidden(first).sort());
      }),
      { numRuns: 300 },
    );
  });
});
