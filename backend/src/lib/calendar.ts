const TIME_ZONE = 'Asia/Ho_Chi_Minh';
const day = new Intl.DateTimeFormat('en-CA', { timeZone: TIME_ZONE, dateStyle: 'short' });

/** `YYYY-MM-DD` on the calendar of Việt Nam, whatever the server's own zone. */
export function localDate(instant: Date): string {
  return day.format(instant);
}

/** `YYYY-MM` on the calendar of Việt Nam: the month a sale, a tax period or a report belongs to. */
export function localMonth(instant: Date): string {
  return localDate(instant).slice(0, 7);
}
