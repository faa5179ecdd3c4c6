import { describe, expect, it } from 'vitest';
import { decisionsFor } from './decisions-for';

describe('money that waits for a person', () => {
  it('goes to an order, back to its buyer, or stays as credit', () => {
    expect(decisionsFor({ open_amount: 1, kept: false, has_buyer: true })).toEqual([
      'attach',
      'refund',
      'keep',
    ]);
  });

  it('that is kept as credit is not kept twice', () => {
    expect(decisionsFor({ open_amount: 1, kept: true, has_buyer: true })).toEqual(['attach', 'refund']);
  });

  it('of nobody whom we know is sent back, or is none of the market’s', () => {
    expect(decisionsFor({ open_amount: 1, kept: false, has_buyer: false })).toEqual([
      'attach',
      'return',
      'set_aside',
    ]);
  });

  it('that is all spoken for is left alone', () => {
    expect(decisionsFor({ open_amount: 0, kept: false, has_buyer: true })).toEqual([]);
  });
});
