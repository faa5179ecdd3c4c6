import { localDate } from '../calendar';
import { type DatedValue, valueOn } from '../dated-value';

/** Hours within which goods have to be off the market when an authority asks for it. */
export const TAKEDOWN_HOURS: readonly DatedValue<number>[] = [
  { value: 24, from: '2024-01-01', to: null, source: 'Nghị định 248/2026/NĐ-CP, điều 17' },
];

/** When a request that came at an instant has to be decided. */
export function dueAt(received: Date): Date {
  const { value } = valueOn('takedown hours', TAKEDOWN_HOURS, localDate(received));
  return new Date(received.getTime() + value * 3_600_000);
}
