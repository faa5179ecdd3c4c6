export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** Asia/Ho_Chi_Minh is seven hours ahead of UTC all year. */
const OFFSET = 7 * HOUR;

/** Start, in epoch milliseconds, of the Vietnamese day that holds the moment. */
export function startOfDay(moment: number): number {
  return Math.floor((moment + OFFSET) / DAY) * DAY - OFFSET;
}

/** The Vietnamese calendar day that holds the moment. */
export function calendarDay(moment: number): { iso: string; month: number; date: number; weekday: number } {
  const local = new Date(moment + OFFSET);
  return {
    iso: local.toISOString().slice(0, 10),
    month: local.getUTCMonth() + 1,
    date: local.getUTCDate(),
    weekday: local.getUTCDay(),
  };
}

/** The moment itself when people are at work then (7:30–18:00), else 7:30 of the next working morning. */
export function workingTime(moment: number): number {
  const opening = startOfDay(moment) + 7.5 * HOUR;
  if (moment < opening) return opening;
  return moment <= startOfDay(moment) + 18 * HOUR ? moment : opening + DAY;
}
