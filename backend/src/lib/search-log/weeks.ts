import type { LocalDate } from '../../contract';

const DAY_MS = 24 * 60 * 60 * 1000;

/** The Mondays of the last weeks, the running one last. */
export function weeksUntil(today: LocalDate, count: number): LocalDate[] {
  const day = new Date(today);
  const monday = day.getTime() - ((day.getUTCDay() + 6) % 7) * DAY_MS;
  return Array.from({ length: count }, (_, at) =>
    new Date(monday - (count - 1 - at) * 7 * DAY_MS).toISOString().slice(0, 10),
  );
}
