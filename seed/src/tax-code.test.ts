import { describe, expect, it } from 'vitest';
import { isOrganisationTaxCode, isPersonalIdNumber, organisationTaxCheckDigit } from './tax-code';

describe('tax code of an organisation', () => {
  it.each([
    '0100109106',
    '0101243150',
    '0100686209',
    '0106869738',
    '0102182292',
    '0309478306',
    '0100112437',
    '0312533500',
    '0402353502',
    '0319116538',
    '0102030405',
    '0102182292-998',
    '0100109106-001',
  ])('%s is accepted', (code) => {
    expect(isOrganisationTaxCode(code)).toBe(true);
  });

  it.each([
    ['0101234567', 'the check digit should be 5'],
    ['0109999999', 'the remainder is 0: no such code is issued'],
    ['0317124521', 'the check digit should be 6'],
    ['0100109106-000', 'branches start at 001'],
    ['010010910', 'nine digits'],
    ['070085001234', 'a personal id number is not an organisation'],
  ])('%s is refused: %s', (code) => {
    expect(isOrganisationTaxCode(code)).toBe(false);
  });

  it('has no check digit where the formula gives ten', () => {
    expect(organisationTaxCheckDigit('010999999')).toBeNull();
  });
});

describe('personal id number', () => {
  it('has a province, a century with sex, a year and six digits', () => {
    expect(isPersonalIdNumber('070185001234')).toBe(true);
    expect(isPersonalIdNumber('096201004321')).toBe(true);
  });

  it.each(['000185001234', '097185001234', '070485001234', '07018500123', '170185001234'])(
    '%s is refused',
    (code) => {
      expect(isPersonalIdNumber(code)).toBe(false);
    },
  );
});
