import type { Period } from '../period';
import type { ParameterRow } from '../types';

/** The approved numbers that a period may be measured with, and which of them were. */
export class ParameterBook {
  /** @param rows of each number the newest first, none that begins after the period */
  constructor(
    private readonly rows: readonly ParameterRow[],
    private readonly period: Period,
  ) {}

  /** Of all numbers in it, in order. */
  ids(): string[] {
    return this.rows.map(({ id }) => id).sort();
  }

  /** The last value that was in force when the period ended, or had been before: official figures come late. */
  latest(key: string, wanted: { subject?: string; priceBasis?: ParameterRow['priceBasis'] } = {}) {
    const { subject = '', priceBasis } = wanted;
    return this.rows.find(
      (row) => row.key === key && row.subject === subject && (!priceBasis || row.priceBasis === priceBasis),
    );
  }

  /** `latest` for each subject (industry, commune) that has one, except the whole area. */
  latestOfEach(key: string): ParameterRow[] {
    const bySubject = new Map<string, ParameterRow>();
    for (const row of this.rows) {
      if (row.key === key && row.subject !== '' && !bySubject.has(row.subject))
        bySubject.set(row.subject, row);
    }
    return [...bySubject.values()];
  }

  /** A registry of the whole area, or what the communes' own add up to. */
  ofArea(key: string): { value: number; rows: ParameterRow[] } | undefined {
    const whole = this.latest(key);
    if (whole) return { value: whole.value, rows: [whole] };
    const parts = this.latestOfEach(key);
    return parts.length > 0
      ? { value: parts.reduce((sum, { value }) => sum + value, 0), rows: parts }
      : undefined;
  }

  /** Amounts of money for stretches that lie wholly within the period. */
  within(key: string): ParameterRow[] {
    const { from, before } = this.period;
    return this.rows.filter(
      (row) => row.key === key && row.validFrom >= from && row.validTo !== null && row.validTo < before,
    );
  }
}
