import type { OpeningHours } from '@cho-phien/backend/contract';

/** Days in a row that have the same hours. */
interface Span extends Pick<OpeningHours, 'from' | 'to'> {
  first: OpeningHours['day'];
  last: OpeningHours['day'];
}

/** A week's hours as people say them: `Monday to Friday`, not five times the same. */
export function hoursByDays(hours: OpeningHours[]): Span[] {
  const spans: Span[] = [];
  for (const { day, from, to } of [...hours].sort((a, b) => a.day - b.day)) {
    const before = spans.at(-1);
    if (before && before.last === day - 1 && before.from === from && before.to === to) before.last = day;
    else spans.push({ first: day, last: day, from, to });
  }
  return spans;
}
