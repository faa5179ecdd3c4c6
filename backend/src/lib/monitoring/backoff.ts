const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** How long to wait after the first, second … attempt that failed. */
const WAITS = [10_000, MINUTE, 5 * MINUTE, 30 * MINUTE, 2 * HOUR, 6 * HOUR, 24 * HOUR];

/** When to try again after so many attempts, or null where it was tried often enough (eight times in about a day and a half). */
export function nextAttempt(attempts: number, at: Date): Date | null {
  const wait = WAITS[attempts - 1];
  return wait === undefined ? null : new Date(at.getTime() + wait);
}
