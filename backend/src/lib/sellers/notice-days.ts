import { localDate } from '../calendar';
import { type DatedValue, valueOn } from '../dated-value';

/** Days that lie at least between telling a stall that it will be closed and closing it, unless an authority asks for it. */
export const NOTICE_DAYS: readonly DatedValue<number>[] = [
  { value: 5, from: '2026-07-01', to: null, source: 'Nghị định 248/2026/NĐ-CP, điều 18' },
];

/** From when a stall may be closed that is told so at an instant: the first midnight in Việt Nam after that many whole days. */
export function closesAt(told: Date): Date {
  const today = localDate(told);
  const { value } = valueOn('days of notice', NOTICE_DAYS, today);
  const midnight = new Date(`${today}T00:00:00+07:00`);
  return new Date(midnight.getTime() + (value + 1) * 86_400_000);
}
