import { describe, expect, it } from 'vitest';
import vectors from './fixtures/tax-id-vectors.json';
import { readTaxCode } from './tax-code';

describe('a tax code as people type it', () => {
  it.each(vectors.valid)('accepts $mst of $holder', ({ mst }) => {
    expect(readTaxCode(mst)).toBe(mst);
  });

  it.each(vectors.invalid)('refuses $mst: $why', ({ mst }) => {
    expect(readTaxCode(mst)).toBeNull();
  });

  it.each(vectors.branch)('accepts the branch %s, with its hyphen or without', (branch) => {
    expect(readTaxCode(branch)).toBe(branch);
    expect(readTaxCode(branch.replace('-', ''))).toBe(branch);
  });

  it('accepts the twelve digits of a household and forgives spaces and dots', () => {
    expect(readTaxCode('070 162 929 229')).toBe('070162929229');
    expect(readTaxCode(' 0100.109.106 ')).toBe('0100109106');
  });

  it('notices any single digit that is wrong', () => {
    const right = '0100109106';
    for (let place = 0; place < right.length; place++) {
      for (const digit of '0123456789') {
        const typed = right.slice(0, place) + digit + right.slice(place + 1);
        expect(readTaxCode(typed)).toBe(typed === right ? right : null);
      }
    }
  });

  it.each(['', 'abc', '010010910', '01001091060', '0100109106-000', '0100109106-1'])(
    'refuses "%s"',
    (typed) => {
      expect(readTaxCode(typed)).toBeNull();
    },
  );
});
