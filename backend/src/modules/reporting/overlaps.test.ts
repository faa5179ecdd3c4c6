import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Span } from '../../../testing/span';
import { cover, type Trade, WHOLE } from './disclosure';
import { tellsOfOne } from './suppress-cells';
import { type CellContribution, DIMENSIONS, type Dimension } from './types';

const RULE = { minSellers: 3, maxSharePercent: 85 };
const PUBLIC = ['commune', 'industry', 'seller_kind'] as const;
const FARMING = '01';

/** What a stall sold of an industry. */
interface Sale {
  seller: string;
  commune: string;
  industry: string;
  seller_kind: string;
  amount: number;
}

/** A stall is in one place and of one kind. */
const stall = fc.record({
  commune: fc.constantFrom('25195', '25198', '25220', '25222'),
  seller_kind: fc.constantFrom('cooperative', 'household'),
  industries: fc.subarray([FARMING, '10', '47'], { minLength: 1 }),
});

const markets = fc.array(stall, { minLength: 3, maxLength: 16 }).chain((stalls) => {
  const lines = stalls.flatMap(({ industries, ...place }, index) =>
    industries.map((industry) => ({ seller: `stall-${index}`, industry, ...place })),
  );
  const amount = fc.integer({ min: 500, max: 1000 });
  return fc
    .array(amount, { minLength: lines.length, maxLength: lines.length })
    .map((amounts): Sale[] => lines.map((line, index) => ({ ...line, amount: amounts[index] ?? 0 })));
});

const at = (sale: Sale, by: Dimension): string =>
  by === 'payment' ? 'vietqr' : by === 'buyer' ? 'area' : sale[by];

function tradeOf(sales: Sale[]): Trade {
  const cellsBy = (by: Dimension): CellContribution[] => {
    const cells = new Map<string, CellContribution>();
    for (const sale of sales) {
      const cell = at(sale, by);
      const key = `${cell} ${sale.seller}`;
      const before = cells.get(key) ?? { cell, sellerId: sale.seller, orders: 0, gmvNet: 0 };
      cells.set(key, { ...before, orders: before.orders + 1, gmvNet: before.gmvNet + sale.amount });
    }
    return [...cells.values()];
  };
  return {
    cells: Object.fromEntries(DIMENSIONS.map((by) => [by, cellsBy(by)])) as Trade['cells'],
    hidden: [],
  };
}

const ratioOf = (industry: string) => (industry === FARMING ? 'farming' : 'other');
const tells = (sales: Sale[]) => tellsOfOne(tradeOf(sales).cells.commune, RULE);

function published(sales: Sale[]) {
  const { tables, withheld } = cover(tradeOf(sales), RULE, { ratioOf });
  const shown = PUBLIC.flatMap((by) =>
    tables[by].flatMap(({ cell, suppressed }) => (suppressed ? [] : { by, cell })),
  );
  return { shown, withheld };
}

/** A number for each line of a market: what a published figure is the sum of. */
const over = (sales: Sale[], factor: (sale: Sale) => number) => sales.map(factor);

describe('tables that overlap', () => {
  it('tell nothing of one stall, or of two, to who knows what each of them sells, and where', () => {
    fc.assert(
      fc.property(markets, (sales) => {
        const { shown, withheld } = published(sales);
        if (withheld.includes(WHOLE)) return;
        const known = new Span([
          over(sales, () => 1),
          ...shown.map(({ by, cell }) => over(sales, (sale) => (at(sale, by) === cell ? 1 : 0))),
          // Value added, of which farming has another part than the rest.
          ...(withheld.includes('M6') ? [] : [over(sales, ({ industry }) => (industry === FARMING ? 7 : 3))]),
        ]);
        const stalls = [...new Set(sales.map(({ seller }) => seller))];
        for (const one of stalls) {
          for (const other of stalls) {
            const both = over(sales, ({ seller }) => (seller === one || seller === other ? 1 : 0));
            expect(known.gives(both), `${one} and ${other}`).toBe(false);
          }
        }
        for (const sale of sales) {
          const line = over(sales, (other) => (other === sale ? 1 : 0));
          expect(known.gives(line), `${sale.seller} in ${sale.industry}`).toBe(false);
        }
        for (const by of PUBLIC) {
          for (const cell of new Set(sales.map((sale) => at(sale, by)))) {
            const own = sales.filter((sale) => at(sale, by) === cell);
            if (!tells(own)) continue;
            const wanted = over(sales, (sale) => (at(sale, by) === cell ? 1 : 0));
            expect(known.gives(wanted), `${by} ${cell}`).toBe(false);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it('hide the commune of which all but one stall are an industry of their own', () => {
    const sells = (seller: string, commune: string, industry: string): Sale => ({
      ...{ seller, commune, industry, seller_kind: 'household', amount: 100 },
    });
    const cashews = ['a', 'b', 'c'].map((seller) => sells(seller, '25195', '10'));
    const elsewhere = ['e', 'f', 'g'].map((seller) => sells(seller, '25220', '47'));
    const alone = sells('d', '25195', '47');
    const { shown } = published([...cashews, ...elsewhere, alone]);
    expect(shown.filter(({ by }) => by !== 'seller_kind')).not.toEqual(
      expect.arrayContaining([
        { by: 'commune', cell: '25195' },
        { by: 'industry', cell: '10' },
      ]),
    );
  });

  it('stay as they are where each stall sells the same', () => {
    const sales = ['25195', '25198'].flatMap((commune) =>
      ['a', 'b', 'c'].flatMap((name) =>
        ['10', '47'].map((industry) => ({
          ...{ seller: `${commune}-${name}`, commune, industry, seller_kind: 'household', amount: 100 },
        })),
      ),
    );
    expect(published(sales).withheld).toEqual([]);
  });
});
