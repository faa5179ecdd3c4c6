import { describe, expect, it } from 'vitest';
import { flawsOf } from '../dated-value';
import { dutyOf, REVENUE_THRESHOLD, reasonForNone } from './duty';

const earning = (own_sales: number, declared_elsewhere = 0) => ({ own_sales, declared_elsewhere });

describe('the duty to issue e-invoices', () => {
  it.each(['cooperative', 'enterprise'] as const)('is there for every %s, whatever it earns', (kind) => {
    expect(dutyOf(kind, earning(0), '2026-11-22')).toMatchObject({ duty: 'must', threshold: null });
  });

  it.each(['household', 'individual'] as const)('begins for a %s above a billion đồng a year', (kind) => {
    expect(dutyOf(kind, earning(1_000_000_000), '2026-11-22').duty).toBe('may');
    expect(dutyOf(kind, earning(1_000_000_001), '2026-11-22').duty).toBe('must');
  });

  it('counts what the seller says to have earned elsewhere', () => {
    expect(dutyOf('household', earning(400_000_000, 600_000_001), '2026-11-22').duty).toBe('must');
  });

  it('is not reckoned for a day that no row of the law covers', () => {
    expect(() => dutyOf('household', earning(1), '2025-12-31')).toThrow('2025-12-31');
    expect(flawsOf([...REVENUE_THRESHOLD])).toEqual([]);
  });
});

describe('why a delivery has no invoice', () => {
  it.each([
    [null, 'may', 'no_duty'],
    [null, 'must', 'not_registered'],
    ['2026-11-23', 'must', 'before_registration'],
    ['2026-11-22', 'must', 'on_its_way'],
    ['2026-11-22', 'may', 'on_its_way'],
  ] as const)('registered from %s, the seller %s: %s', (validFrom, duty, reason) => {
    expect(reasonForNone(validFrom, '2026-11-22', duty)).toBe(reason);
  });
});
