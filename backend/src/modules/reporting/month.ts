/** A month of the calendar of Việt Nam, `YYYY-MM`. */
export type Month = string;

/** `count` months away; negative goes back. */
export function monthsAway(month: Month, count: number): Month {
  const [year = 0, number = 1] = month.split('-').map(Number);
  const index = year * 12 + (number - 1) + count;
  return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`;
}

/** The first day of the month and of the one after it, `YYYY-MM-DD`. */
export function monthBounds(month: Month): { from: string; before: string } {
  return { from: `${month}-01`, before: `${monthsAway(month, 1)}-01` };
}

/** `count` months, oldest first, ending with `last`. */
export function monthsUpTo(last: Month, count: number): Month[] {
  return Array.from({ length: count }, (_, index) => monthsAway(last, index - count + 1));
}
