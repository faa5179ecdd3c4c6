import { loadAfterSaleRules } from '@cho-phien/seed';
import { describe, expect, it } from 'vitest';
import { AfterSaleRules } from './rules';

const DELIVERED = new Date('2026-11-20T03:00:00Z');
const rules = AfterSaleRules.on(DELIVERED);
const later = (hours: number) => new Date(DELIVERED.getTime() + hours * 3_600_000);

describe('the rules of returning', () => {
  it('tell fresh goods by how long they keep', () => {
    expect([3, 15, 16, 365, null].map((days) => rules.kindOf(days))).toEqual([
      'fresh',
      'fresh',
      'lasting',
      'lasting',
      'lasting',
    ]);
  });

  it('give faults a day for fresh goods and seven for others', () => {
    expect(rules.deadline('damaged', 'fresh', DELIVERED)).toEqual(later(24));
    expect(rules.deadline('not_as_described', 'lasting', DELIVERED)).toEqual(later(7 * 24));
  });

  it('let nobody give fresh goods back for a change of mind', () => {
    expect(rules.deadline('changed_mind', 'fresh', DELIVERED)).toBeNull();
    expect(rules.deadline('changed_mind', 'lasting', DELIVERED)).toEqual(later(3 * 24));
  });

  it('give thirty days where the law wants information that was not there', () => {
    for (const goods of ['fresh', 'lasting'] as const) {
      expect(rules.deadline('missing_information', goods, DELIVERED)).toEqual(later(30 * 24));
    }
  });

  it('give the delivery fee back at once only for what the stall answers for', () => {
    expect(rules.feeAlways('wrong_goods')).toBe(true);
    expect(rules.feeAlways('missing_information')).toBe(true);
    expect(rules.feeAlways('changed_mind')).toBe(false);
  });

  it('count working days from a Friday over the weekend', () => {
    expect(rules.answerBy(DELIVERED)).toEqual(new Date('2026-11-24T03:00:00Z'));
    expect(rules.refundBy(DELIVERED)).toEqual(new Date('2026-11-25T03:00:00Z'));
  });

  it('change on the day that a row names, in Việt Nam', () => {
    const rows = loadAfterSaleRules().flatMap((row) =>
      row.rule === 'fresh_up_to'
        ? [
            { ...row, validTo: '2026-12-31' },
            { ...row, value: 20, validFrom: '2027-01-01' },
          ]
        : [row],
    );
    const lastEvening = new Date('2026-12-31T16:59:59Z');
    const newYear = new Date('2026-12-31T17:00:00Z');
    expect(AfterSaleRules.on(lastEvening, rows).kindOf(18)).toBe('lasting');
    expect(AfterSaleRules.on(newYear, rows).kindOf(18)).toBe('fresh');
  });

  it('each name their source', () => {
    for (const { source } of loadAfterSaleRules()) expect(source.length).toBeGreaterThan(10);
  });
});
