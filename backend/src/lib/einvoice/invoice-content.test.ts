import { expect, it } from 'vitest';
import { VAT_RATES, vatPercent } from './invoice-content';

it('goods that are not subject to VAT, or not declared, carry none', () => {
  expect(VAT_RATES.map(vatPercent)).toEqual([0, 5, 8, 10, 0, 0]);
});
