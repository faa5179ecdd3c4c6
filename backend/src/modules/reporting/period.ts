import { monthBounds } from './month';

export const REPORT_KINDS = ['weekly', 'monthly', 'yearly', 'ecommerce_law', 'cashless_streets'] as const;
export type ReportKind = (typeof REPORT_KINDS)[number];

/** A stretch of whole days of the calendar of Việt Nam, `YYYY-MM-DD`, the second not included. */
export interface Period {
  from: string;
  before: string;
}

export const isReportKind = (name: string): name is ReportKind => Object.hasOwn(FORMS, name);

const FORMS: Record<ReportKind, RegExp> = {
  weekly: /^20\d{2}-W(0[1-9]|[1-4]\d|5[0-3])$/,
  monthly: /^20\d{2}-(0[1-9]|1[0-2])$/,
  yearly: /^20\d{2}$/,
  ecommerce_law: /^20\d{2}$/,
  cashless_streets: /^20\d{2}-(0[1-9]|1[0-2])$/,
};

/** `2026-W47` (ISO 8601, Monday to Sunday), `2026-10` or `2026`, as the kind wants it. @returns null for what names no period of the kind */
export function parsePeriod(kind: ReportKind, text: string): Period | null {
  if (!FORMS[kind].test(text)) return null;
  if (kind === 'weekly') return weekBounds(Number(text.slice(0, 4)), Number(text.slice(6)));
  if (text.length === 7) return monthBounds(text);
  return { from: `${text}-01-01`, before: `${Number(text) + 1}-01-01` };
}

/** The week with the year's first Thursday is the first. */
function weekBounds(year: number, week: number): Period | null {
  const fourth = new Date(Date.UTC(year, 0, 4));
  const monday = addDays(fourth, (week - 1) * 7 - ((fourth.getUTCDay() + 6) % 7));
  if (addDays(monday, 3).getUTCFullYear() !== year) return null;
  return { from: dayOf(monday), before: dayOf(addDays(monday, 7)) };
}

/** The last ISO week that was over before a day (`YYYY-MM-DD`). */
export function weekBefore(day: string): string {
  const date = new Date(day);
  const monday = addDays(date, -((date.getUTCDay() + 6) % 7) - 7);
  const year = addDays(monday, 3).getUTCFullYear();
  const first = weekBounds(year, 1)?.from ?? '';
  const week = Math.round((monday.getTime() - new Date(first).getTime()) / (7 * 86_400_000)) + 1;
  return `${year}-W${String(week).padStart(2, '0')}`;
}

/** Whether a period is made of whole months, more than one. */
export function isSeveralMonths({ from, before }: Period): boolean {
  return from.endsWith('-01') && before.endsWith('-01') && before > monthBounds(from.slice(0, 7)).before;
}

/** The kind and name under which a month or a year is reported; null for other periods. */
export function reportedAs({ from, before }: Period): { kind: ReportKind; period: string } | null {
  const [month, year] = [from.slice(0, 7), from.slice(0, 4)];
  if (before === monthBounds(month).before) return { kind: 'monthly', period: month };
  const whole = from === `${year}-01-01` && before === `${Number(year) + 1}-01-01`;
  return whole ? { kind: 'yearly', period: year } : null;
}

/** The last day of a period. */
export function lastDay({ before }: Period): string {
  return dayOf(addDays(new Date(before), -1));
}

/** The day after a day, `YYYY-MM-DD`. */
export function nextDay(day: string): string {
  return dayOf(addDays(new Date(day), 1));
}

function addDays(date: Date, days: number): Date {
  return new Date(date.getTime() + days * 86_400_000);
}

const dayOf = (date: Date): string => date.toISOString().slice(0, 10);
