import { describe, expect, it } from 'vitest';
import { agreementOf, agreementOn, standingOf } from './versions';

describe('the version of the agreement', () => {
  it.each([
    ['2026-06-30', '2026-07'],
    ['2026-07-01', '2026-07'],
    ['2026-12-31', '2026-07'],
    ['2027-01-01', '2027-01'],
  ])('that is signed on %s is %s', (day, version) => {
    expect(agreementOn(day).version).toBe(version);
  });

  it('is known by its name for ever, and no other is', () => {
    expect(agreementOf('2026-07').validFrom).toBe('2026-07-01');
    expect(() => agreementOf('2025-01')).toThrow('2025-01');
  });
});

describe('who', () => {
  const OLD = ['2026-07'];

  it('never signed has no time limit, before and after a new version', () => {
    for (const day of ['2026-12-31', '2027-03-01']) {
      expect(standingOf([], day)).toMatchObject({ state: 'unsigned', sign_by: null, changes: [] });
    }
  });

  it('signed is asked again from the first day of a new version until its last day, and is late after it', () => {
    expect(standingOf(OLD, '2026-12-31')).toMatchObject({ state: 'signed', sign_by: null, changes: [] });
    for (const [day, state] of [
      ['2027-01-01', 'outdated'],
      ['2027-02-28', 'outdated'],
      ['2027-03-01', 'overdue'],
    ] as const) {
      const standing = standingOf(OLD, day);
      expect(standing).toMatchObject({ state, sign_by: '2027-02-28' });
      expect(standing.changes.join()).toContain('xác thực danh tính');
    }
  });

  it('signed the newest is asked for nothing', () => {
    for (const signed of [['2027-01'], ['2027-01', '2026-07']]) {
      expect(standingOf(signed, '2027-03-01')).toMatchObject({ state: 'signed', changes: [] });
    }
  });
});
