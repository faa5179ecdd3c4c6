const MONTH = /^(\d{4})-(0[1-9]|1[0-2])$/;

/** A calendar month in Asia/Ho_Chi_Minh, `YYYY-MM`. */
export type Month = string;

/** The month an address names, or null when it names none. */
export function parseMonth(value: string | null): Month | null {
  return value !== null && MONTH.test(value) ? value : null;
}

/** `offset` months later (earlier when negative). */
export function addMonths(month: Month, offset: number): Month {
  const [year = 0, number = 1] = month.split('-').map(Number);
  const count = year * 12 + (number - 1) + offset;
  return `${Math.floor(count / 12)}-${String((count % 12) + 1).padStart(2, '0')}`;
}

/** The local date (`YYYY-MM-DD`, Asia/Ho_Chi_Minh) of an instant. */
export function localDate(instant: Date): string {
  // The Swedish form of a date is the ISO one.
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Ho_Chi_Minh', dateStyle: 'short' }).format(
    instant,
  );
}

/** The month that is running at an instant. */
export function monthOf(instant: Date): Month {
  return localDate(instant).slice(0, 7);
}
