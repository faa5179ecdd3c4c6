import { describe, expect, it } from 'vitest';
import { isTaxCodeShaped, readLookupCodes } from './invoice-codes';

describe('the codes that open an invoice', () => {
  it('are read as people copy them from paper', () => {
    expect(readLookupCodes(new URLSearchParams({ mst: ' 380 123 4563', ma: 'k7p2 qx9m' }))).toEqual({
      taxCode: '3801234563',
      lookupCode: 'K7P2QX9M',
    });
    expect(readLookupCodes(new URLSearchParams())).toEqual({ taxCode: '', lookupCode: '' });
  });

  it.each([
    ['3801234563', true],
    ['3801234563-001', true],
    ['070188001234', true],
    ['380123456', false],
    ['3801234563001', false],
    ['38012345AB', false],
    ['', false],
  ])('%s has the shape of a tax code: %s', (value, shaped) => {
    expect(isTaxCodeShaped(value)).toBe(shaped);
  });
});
