import { describe, expect, it } from 'vitest';
import { flawsOf } from '../dated-value';
import { datedRules, requirementsOf, retentionDays, taxCodeDigits, termsOn, verificationOn } from './rules';

describe('what it takes to open a stall', () => {
  it.each(['cooperative', 'enterprise', 'household', 'individual'] as const)(
    'is asked of a %s in eight steps that end with the terms',
    (kind) => {
      const steps = requirementsOf(kind).map(({ requirement }) => requirement);
      expect(new Set(steps).size).toBe(8);
      expect(steps.at(-1)).toBe('terms');
    },
  );

  it('asks organisations for their method of VAT, and people for their date of birth', () => {
    const asks = (kind: Parameters<typeof requirementsOf>[0], field: string) =>
      requirementsOf(kind).some(({ fields }) => fields.some((one) => one === field));
    expect(asks('cooperative', 'vat_method')).toBe(true);
    expect(asks('household', 'vat_method')).toBe(false);
    expect(asks('household', 'birth_date')).toBe(true);
    expect(asks('enterprise', 'birth_date')).toBe(false);
    expect(taxCodeDigits('individual')).toEqual([12]);
  });

  it('has tables without gaps and overlaps', () => {
    for (const rows of Object.values(datedRules())) expect(flawsOf(rows)).toEqual([]);
  });

  it.each([
    ['2026-07-01', 'manual'],
    ['2026-12-31', 'manual'],
    ['2027-01-01', 'electronic'],
  ])('wants a seller of %s verified in the way %s', (day, way) => {
    expect(verificationOn(day)).toBe(way);
  });

  it('has no terms from before the law', () => {
    expect(termsOn('2026-07-01')).toBe('2026-07');
    expect(() => termsOn('2026-06-30')).toThrow('No value');
  });

  it('keeps no card of identity once it is decided, and other papers for a while', () => {
    expect(retentionDays('identity_card', 'decided', '2026-11-23')).toBe(0);
    expect(retentionDays('registration', 'decided', '2026-11-23')).toBe(90);
    expect(retentionDays('identity_card', 'left', '2026-11-23')).toBe(90);
  });
});
