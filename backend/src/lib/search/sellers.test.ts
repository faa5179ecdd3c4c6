import { expect, it } from 'vitest';
import { shownTaxCode } from './sellers';

it("shows an organisation's tax code and masks a person's id number", () => {
  expect(shownTaxCode('cooperative', '3800123456')).toBe('3800123456');
  expect(shownTaxCode('household', '070085001123')).toBe('070******123');
  expect(shownTaxCode('individual', '070')).toBe('***');
});
