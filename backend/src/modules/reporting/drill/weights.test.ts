import fc from 'fast-check';
import { expect, it } from 'vitest';
import { tellsOfOne } from '../suppress-cells';
import { contributionsOf, type TradeRow } from './cells';
import { Scales } from './weights';

const rule = { minSellers: 3, maxSharePercent: 85 };

const row = fc
  .record({
    cell: fc.constantFrom('a', 'b', 'c'),
    sellerId: fc.constantFrom('s1', 's2', 's3', 's4', 's5'),
    gmvNet: fc.integer({ min: -300, max: 1000 }),
    cashless: fc.boolean(),
  })
  .map(({ cell, ...of }): TradeRow => ({ ...of, path: [cell], orders: 1, orderValue: of.gmvNet }));

it('finds cells taken together to tell of one seller just as the rule does, whatever was asked before', () => {
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 30 }), (rows) => {
      const scales = new Scales(rows, rule);
      const cells = ['a', 'b', 'c'].map((name) => rows.filter(({ path }) => path[0] === name));
      const weighed = cells.map((cell) => scales.weigh(cell));
      for (const part of ['whole', 'cashless', 'cash'] as const) {
        for (const few of [[0], [1, 2], [0, 1, 2]]) {
          const asked = few
            .flatMap((index) => cells[index] ?? [])
            .filter(({ cashless }) => part === 'whole' || cashless === (part === 'cashless'));
          const expected =
            asked.length > 0 &&
            tellsOfOne(
              contributionsOf(asked, () => ''),
              rule,
            );
          expect(scales.tell(few.flatMap((index) => weighed[index]?.[part] ?? []))).toBe(expected);
        }
      }
    }),
    { numRuns: 500 },
  );
});
