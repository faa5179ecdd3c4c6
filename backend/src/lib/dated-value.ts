/**
 * A rate, threshold, limit or citation as the law fixes it for a time (DESIGN D6). Code never holds such a number itself: it asks for
 * the value on a day.
 */
export interface DatedValue<T> {
  value: T;
  /** First day on which it holds, `YYYY-MM-DD` in Asia/Ho_Chi_Minh. */
  from: string;
  /** Last day on which it holds; null while no end is known. */
  to: string | null;
  /** Law, decree or circular, with its article. */
  source: string;
}

/** Nothing is known for that day: the table needs a row before anything may be reckoned. */
export class NoValueOnDayError extends Error {
  constructor(what: string, day: string) {
    super(`No value of "${what}" on ${day}.`);
    this.name = 'NoValueOnDayError';
  }
}

/**
 * The row that holds on a day.
 * @param what names the table in the error
 * @param day `YYYY-MM-DD` in Asia/Ho_Chi_Minh
 * @throws NoValueOnDayError
 */
export function valueOn<T>(what: string, rows: readonly DatedValue<T>[], day: string): DatedValue<T> {
  const row = rows.find(({ from, to }) => from <= day && (to === null || day <= to));
  if (!row) throw new NoValueOnDayError(what, day);
  return row;
}

/** What is wrong with a table: days of two rows, days of none between two rows, or rows out of order. Empty when it is sound. */
export function flawsOf(rows: readonly DatedValue<unknown>[]): string[] {
  return rows.flatMap((row, index) => {
    const flaws = row.to !== null && row.to < row.from ? [`${row.from} ends before it begins`] : [];
    const next = rows[index + 1];
    if (!next) return flaws;
    if (row.to === null || row.to >= next.from)
      return [...flaws, `${next.from} begins before its forerunner ended`];
    if (dayAfter(row.to) !== next.from) return [...flaws, `nothing holds between ${row.to} and ${next.from}`];
    return flaws;
  });
}

function dayAfter(day: string): string {
  const next = new Date(`${day}T00:00:00Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  return next.toISOString().slice(0, 10);
}
