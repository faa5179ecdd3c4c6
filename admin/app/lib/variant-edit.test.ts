import { describe, expect, it } from 'vitest';
import { readVariantEdit } from './variant-edit';

const before = { price: '120000', stocked: '30' };

describe('editing a variant', () => {
  it('changes the price alone when only the price was touched', () => {
    expect(readVariantEdit({ price: '125.000', stocked: '30' }, before)).toEqual({
      kind: 'change',
      change: { price: 125_000 },
    });
  });

  it('changes the stock alone when only the stock was touched', () => {
    expect(readVariantEdit({ price: '120.000', stocked: '0' }, before)).toEqual({
      kind: 'change',
      change: { stocked: 0 },
    });
  });

  it('has nothing to save when the same figures are only written differently', () => {
    expect(readVariantEdit({ price: '120.000 ₫', stocked: ' 30 ' }, before)).toEqual({ kind: 'unchanged' });
  });

  it('names every wrong field at once and changes nothing', () => {
    expect(readVariantEdit({ price: '-1', stocked: '2,5' }, before)).toEqual({
      kind: 'problems',
      problems: { price: 'negative', stocked: 'fraction' },
    });
  });
});
