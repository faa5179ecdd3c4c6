import type { ExactDecimal } from '../einvoice/invoice-content';

/** Decimals as they are written in Việt Nam: `1234.5` is `1.234,5`. Nothing is rounded. */
export function writeDecimal(value: ExactDecimal | number): string {
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(String(value));
  if (!match) throw new RangeError(`Not a decimal number: ${value}`);
  const [, sign = '', whole = '', fraction] = match;
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, '.');
  return `${sign}${grouped}${fraction ? `,${fraction}` : ''}`;
}

/** Day, month and year of a `YYYY-MM-DD`. */
export function dayParts(date: string): [day: string, month: string, year: string] {
  const [year = '', month = '', day = ''] = date.split('-');
  return [day, month, year];
}

/** `2026-11-22T14:03:05` is `22/11/2026 14:03:05`. */
export function writeMoment(moment: string): string {
  const [date = '', time = ''] = moment.split('T');
  return `${dayParts(date).join('/')} ${time}`.trimEnd();
}
