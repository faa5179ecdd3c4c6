const FIRST_SECONDS = 15;
const LONGEST_SECONDS = 30 * 60;

/** Seconds to wait after the given number of attempts (from 1): fifteen, doubled each time, at most half an hour. */
export function retryAfter(attempts: number): number {
  return Math.min(FIRST_SECONDS * 2 ** Math.min(attempts - 1, 10), LONGEST_SECONDS);
}
