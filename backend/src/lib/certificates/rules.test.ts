import { describe, expect, it } from 'vitest';
import { isValid } from '../search/product-row';
import { lastDayByRule, standingOn } from './rules';

describe('the term of a certificate', () => {
  it.each([
    ['2024-07-01', '2027-06-30'],
    ['2024-01-01', '2026-12-31'],
    ['2024-02-29', '2027-02-28'],
    ['2024-03-31', '2027-03-30'],
    ['2023-02-24', '2026-02-23'],
  ])('of OCOP signed on %s ends after 36 months with %s', (issued, last) => {
    expect(lastDayByRule('ocop', issued)).toBe(last);
  });

  it('is fixed by no rule for what was signed before, and for other papers', () => {
    expect(lastDayByRule('ocop', '2023-02-23')).toBeNull();
    expect(lastDayByRule('vietgap', '2024-07-01')).toBeNull();
  });
});

describe('a certificate', () => {
  const paper = { issued_on: '2024-01-01', expires_on: '2026-12-31' };
  it.each([
    ['2023-12-31', 'not_yet'],
    ['2024-01-01', 'valid'],
    ['2026-10-31', 'valid'],
    ['2026-11-01', 'ends'],
    ['2026-12-15', 'ends'],
    ['2026-12-16', 'ends_soon'],
    ['2026-12-31', 'ends_soon'],
    ['2027-01-01', 'expired'],
  ])('stands on %s as %s, and shoppers see it accordingly', (today, standing) => {
    expect(standingOn(paper, today)).toBe(standing);
    expect(isValid(paper, today)).toBe(!['not_yet', 'expired'].includes(standing));
  });
});
