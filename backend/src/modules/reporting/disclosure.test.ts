import { describe, expect, it } from 'vitest';
import { cover, type Trade } from './disclosure';
import { type CellContribution, DIMENSIONS, type Dimension } from './types';

const RULE = { minSellers: 3, maxSharePercent: 85 };
const FAMILY = { ratioOf: () => 'one' };

const CELLS: Record<Dimension, string> = {
  commune: '25195',
  industry: '10',
  seller_kind: 'household',
  payment: 'vietqr',
  buyer: 'area',
};

const by = (cell: string, sizes: number[]): CellContribution[] =>
  sizes.map((gmvNet, index) => ({ cell, sellerId: `sel_${index}`, orders: 1, gmvNet }));

/** Four stalls that sell alike on the web, and what was sold over counters. */
const trade = (counter: CellContribution[]): Trade => ({
  cells: {
    ...(Object.fromEntries(DIMENSIONS.map((one) => [one, by(CELLS[one], [10, 10, 10, 10])])) as Record<
      Dimension,
      CellContribution[]
    >),
    counter,
  },
  hidden: [],
});

const withheld = (counter: CellContribution[], months?: Trade[]) =>
  cover(trade(counter), RULE, { ...FAMILY, ...(months && { months }) }).withheld;

describe('what M9 tells of counters', () => {
  it('is nothing where nothing was sold over any', () => {
    expect(withheld([])).not.toContain('M9');
  });

  it('is withheld where fewer than three stalls sold so, or one of them nearly all', () => {
    expect(withheld(by('vietqr', [5, 5]))).toContain('M9');
    expect(withheld(by('vietqr', [98, 1, 1]))).toContain('M9');
    expect(withheld(by('vietqr', [5, 5, 5]))).not.toContain('M9');
  });

  it('is withheld where cash, or what was no cash, was taken by few', () => {
    expect(withheld([...by('vietqr', [5, 5, 5]), ...by('cod', [5])])).toContain('M9');
    expect(withheld([...by('vietqr', [5, 5, 5]), ...by('cod', [5, 5, 5])])).not.toContain('M9');
  });

  it('is withheld of several months where one of them withholds it', () => {
    const many = by('vietqr', [5, 5, 5]);
    expect(withheld(many, [trade(many), trade(many)])).not.toContain('M9');
    expect(withheld(many, [trade(many), trade(by('vietqr', [5]))])).toContain('M9');
  });
});
