import { type Month, monthsAway } from '../month';

/** `2026-10`, `2026-Q4` or `2026`: whole months, since only those are compared with what was published. */
export type DrillPeriod = string;

const FORM = /^(20\d{2})(?:-(?:(0[1-9]|1[0-2])|Q([1-4])))?$/;

/** The months of a period, oldest first. @returns null for what names no period */
export function monthsOf(period: DrillPeriod): [Month, ...Month[]] | null {
  const [, year, month, quarter] = FORM.exec(period) ?? [];
  if (year === undefined) return null;
  if (month !== undefined) return [`${year}-${month}`];
  const first: Month = `${year}-${quarter ? String(Number(quarter) * 3 - 2).padStart(2, '0') : '01'}`;
  const others = Array.from({ length: quarter ? 2 : 11 }, (_, index) => monthsAway(first, index + 1));
  return [first, ...others];
}

/** The period of the same length before. */
export function periodBefore(period: DrillPeriod): DrillPeriod {
  const [, year = '', month, quarter] = FORM.exec(period) ?? [];
  if (month !== undefined) return monthsAway(period, -1);
  if (quarter === undefined) return String(Number(year) - 1);
  return quarter === '1' ? `${Number(year) - 1}-Q4` : `${year}-Q${Number(quarter) - 1}`;
}
