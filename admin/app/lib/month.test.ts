import { describe, expect, it } from 'vitest';
import { addMonths, localDate, monthOf, parseMonth } from './month';

describe('months', () => {
  it('are read from an address only when they exist', () => {
    expect(parseMonth('2026-09')).toBe('2026-09');
    for (const wrong of [null, '', '2026-13', '2026-00', '2026-9', '09/2026']) {
      expect(parseMonth(wrong)).toBeNull();
    }
  });

  it('step over the turn of a year', () => {
    expect(addMonths('2026-01', -1)).toBe('2025-12');
    expect(addMonths('2026-12', 1)).toBe('2027-01');
    expect(addMonths('2026-03', -14)).toBe('2025-01');
  });

  it('begin at midnight in Vietnam, not in London', () => {
    expect(monthOf(new Date('2026-10-31T16:59:59Z'))).toBe('2026-10');
    expect(monthOf(new Date('2026-10-31T17:00:00Z'))).toBe('2026-11');
    expect(localDate(new Date('2026-11-22T18:00:00Z'))).toBe('2026-11-23');
  });
});
