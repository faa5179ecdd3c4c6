import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { suppressCells, tellsOfOne } from './suppress-cells';
import type { CellContribution } from './types';

const rule = { minSellers: 3, maxSharePercent: 85 };

function inCommune(cell: string, ...amounts: number[]): CellContribution[] {
  return amounts.map((gmvNet, index) => ({
    cell,
    sellerId: `${cell}-${index}`,
    orders: 1,
    gmvNet,
  }));
}

const plenty = [...inCommune('25195', 100, 100, 100), ...inCommune('25198', 500, 400, 300)];

describe('what a commune may show', () => {
  it('is shown with three sellers of whom none towers above the others', () => {
    expect(suppressCells(plenty, rule)).toEqual([
      { cell: '25195', activeSellers: 3, orders: 3, gmvNet: 300, suppressed: false },
      { cell: '25198', activeSellers: 3, orders: 3, gmvNet: 1200, suppressed: false },
    ]);
  });

  it('is hidden with fewer than three sellers', () => {
    const cells = suppressCells([...inCommune('25220', 70, 30), ...inCommune('25222', 9), ...plenty], rule);
    expect(cells.filter(({ suppressed }) => suppressed).map(({ cell }) => cell)).toEqual(['25220', '25222']);
    expect(cells[0]).toMatchObject({ activeSellers: 0, orders: 0, gmvNet: 0 });
  });

  it('is hidden when one seller has more than 85%, and shown at 85% sharp', () => {
    const at = (share: number) =>
      suppressCells(
        [
          ...inCommune('25220', share, 1, 99 - share),
          ...inCommune('25222', 1),
          ...inCommune('25223', 1),
          ...inCommune('25224', 1),
          ...plenty,
        ],
        rule,
      );
    expect(at(86)[0]?.suppressed).toBe(true);
    expect(at(85)[0]?.suppressed).toBe(false);
  });

  it('is hidden beside a single hidden one, which the total would betray', () => {
    const cells = suppressCells([...inCommune('25220', 70, 30), ...plenty], rule);
    expect(cells.map(({ cell, suppressed }) => [cell, suppressed])).toEqual([
      ['25220', true],
      ['25195', true],
      ['25198', false],
    ]);
  });

  it('measures a month of returns by its size', () => {
    const cells = suppressCells(
      [...inCommune('25220', -900, 30, 30), ...inCommune('25222', 1), ...plenty],
      rule,
    );
    expect(cells[0]?.suppressed).toBe(true);
  });

  it('hides one more where two hidden ones of one seller each would tell each of the other', () => {
    const cells = suppressCells([...inCommune('25220', 70), ...inCommune('25222', 30), ...plenty], rule);
    expect(cells.filter(({ suppressed }) => suppressed).map(({ cell }) => cell)).toEqual([
      '25220',
      '25222',
      '25195',
    ]);
  });

  it('gives nobody away to who subtracts what is shown from the total', () => {
    const contribution = fc.record({
      cell: fc.constantFrom('25195', '25198', '25220', '25222', '25225'),
      sellerId: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'),
      orders: fc.nat({ max: 3 }),
      gmvNet: fc.integer({ min: -50, max: 1000 }),
    });
    const unique = { selector: (one: CellContribution) => `${one.cell} ${one.sellerId}`, maxLength: 30 };
    fc.assert(
      fc.property(fc.uniqueArray(contribution, unique), (contributions) => {
        const cells = suppressCells(contributions, rule);
        for (const { cell, suppressed } of cells) {
          const own = contributions.filter((one) => one.cell === cell);
          if (!suppressed) expect(tellsOfOne(own, rule)).toBe(false);
        }
        const shown = cells.filter(({ suppressed }) => !suppressed);
        const hidden = contributions.filter((one) => shown.every(({ cell }) => cell !== one.cell));
        if (hidden.length > 0 && shown.length > 0) expect(tellsOfOne(hidden, rule)).toBe(false);
      }),
      { numRuns: 2000 },
    );
  });
});
