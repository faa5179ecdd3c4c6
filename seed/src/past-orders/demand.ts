import { calendarDay, DAY, HOUR, MINUTE, startOfDay } from './clock';
import type { Random } from './random';

/** Sunday first: people shop at the end of the week. */
const WEEKDAYS = [1.25, 0.92, 0.88, 0.9, 0.97, 1.12, 1.32];

/** Days before a holiday with gifts, `MM-DD`, both ends included. */
const GIFT_DAYS = [
  { from: '03-05', to: '03-08', factor: 1.4 },
  { from: '08-29', to: '09-01', factor: 1.25 },
  { from: '10-16', to: '10-20', factor: 1.45 },
  { from: '11-16', to: '11-20', factor: 1.35 },
];

/** Local hours and how many of ten people order in them: little at night, most at noon and after supper. */
const HOURS = [
  0.2, 0.1, 0, 0, 0, 0.2, 0.7, 1.4, 2.2, 2.6, 2.7, 3.4, 3.6, 2.4, 2.1, 2.2, 2.3, 2.4, 2.8, 4.1, 4.8, 4.2, 2.4,
  0.8,
];

/** How busy a day is against the mean of the period; the market grows by about a hundredth a day. */
export function dayWeight(dayStart: number, firstDay: number, lastDay: number): number {
  const day = calendarDay(dayStart);
  const age = lastDay === firstDay ? 1 : (dayStart - firstDay) / (lastDay - firstDay);
  const trend = 0.65 + 0.7 * age;
  const payday = day.date >= 5 && day.date <= 10 ? 1.15 : day.date >= 25 ? 0.92 : 1;
  const monthDay = day.iso.slice(5);
  const gifts = GIFT_DAYS.find((season) => monthDay >= season.from && monthDay <= season.to)?.factor ?? 1;
  return trend * (WEEKDAYS[day.weekday] ?? 1) * payday * gifts;
}

/**
 * Moments of checkouts, one after another without end, spread over the Vietnamese days before `asOf` as demand goes.
 * None is later than `asOf`.
 */
export function* checkoutMoments(random: Random, asOf: number, days: number): Generator<number, never> {
  const lastDay = startOfDay(asOf);
  const firstDay = lastDay - (days - 1) * DAY;
  const dayStarts = Array.from({ length: days }, (_, index) => firstDay + index * DAY);
  const hours = HOURS.map((share, hour) => ({ share, hour }));
  for (;;) {
    const dayStart = random.weighted(dayStarts, (start) => dayWeight(start, firstDay, lastDay));
    const { hour } = random.weighted(hours, (one) => one.share);
    const moment = dayStart + hour * HOUR + random.integer(0, 59) * MINUTE + random.integer(0, 59) * 1000;
    if (moment <= asOf) yield moment;
  }
}
