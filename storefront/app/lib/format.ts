/**
 * How numbers, money, dates and phone numbers are written. One way for both apps and both languages: a price must read the
 * same in the shop and in the shopper's bank app. Written by hand so that server and browser agree to the letter.
 */

const NO_BREAK_SPACE = '\u00a0';
/** Viet Nam keeps no daylight-saving time. */
const HO_CHI_MINH_OFFSET_MS = 7 * 3_600_000;

/** `1284000` → `1.284.000`; a fraction follows a comma and is rounded half-up to `fractionDigits`. */
export function formatNumber(value: number, fractionDigits = 0): string {
  const factor = 10 ** fractionDigits;
  const rounded = Math.round(Math.abs(value) * factor) / factor;
  const [whole = '0', fraction] = rounded.toFixed(fractionDigits).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, '.');
  const sign = value < 0 && rounded !== 0 ? '-' : '';
  return fraction ? `${sign}${grouped},${fraction}` : `${sign}${grouped}`;
}

/** Whole đồng: `1284000` → `1.284.000 ₫` with a no-break space. */
export function formatDong(amount: number): string {
  return `${formatNumber(amount)}${NO_BREAK_SPACE}₫`;
}

/** Large amounts at a glance: `1284000` → `1,28 triệu ₫`, `3200000000` → `3,2 tỷ ₫`. */
export function formatDongShort(amount: number): string {
  const size = Math.abs(amount);
  if (size >= 1e9) return `${trimZeros(formatNumber(amount / 1e9, 2))}${NO_BREAK_SPACE}tỷ${NO_BREAK_SPACE}₫`;
  if (size >= 1e6)
    return `${trimZeros(formatNumber(amount / 1e6, 2))}${NO_BREAK_SPACE}triệu${NO_BREAK_SPACE}₫`;
  return formatDong(amount);
}

/** Already per cent: `12.345` → `12,3%`. */
export function formatPercent(value: number, fractionDigits = 1): string {
  return `${trimZeros(formatNumber(value, fractionDigits))}%`;
}

/** An instant or a `YYYY-MM-DD` day, as `dd/mm/yyyy` in Asia/Ho_Chi_Minh. */
export function formatDate(value: string): string {
  const { day, month, year } = localParts(value);
  return `${day}/${month}/${year}`;
}

/** An instant as `hh:mm dd/mm/yyyy` in Asia/Ho_Chi_Minh. */
export function formatDateTime(value: string): string {
  return `${formatTime(value)} ${formatDate(value)}`;
}

/** An instant as `hh:mm` in Asia/Ho_Chi_Minh. */
export function formatTime(value: string): string {
  const { hour, minute } = localParts(value);
  return `${hour}:${minute}`;
}

/** `2026-11` → `11/2026`. */
export function formatMonth(month: string): string {
  return `${month.slice(5, 7)}/${month.slice(0, 4)}`;
}

/** A number of seconds as `m:ss`, never below `0:00`. */
export function formatCountdown(seconds: number): string {
  const left = Math.max(0, Math.floor(seconds));
  return `${Math.floor(left / 60)}:${String(left % 60).padStart(2, '0')}`;
}

/** `+84912345678` → `0912 345 678`, `+842713888888` → `0271 3888 888`; anything else is given back as it came. */
export function formatPhone(value: string): string {
  const national = value.replace(/[\s.()-]/g, '').replace(/^(\+84|0084|84(?=\d{9,10}$))/, '0');
  if (/^0[35789]\d{8}$/.test(national)) return spaced(national, [4, 3, 3]);
  if (/^02[48]\d{8}$/.test(national)) return spaced(national, [3, 4, 4]);
  if (/^02\d{9}$/.test(national)) return spaced(national, [4, 4, 3]);
  if (/^1[89]00\d{4}$/.test(national)) return spaced(national, [4, 4]);
  if (/^1[89]00\d{6}$/.test(national)) return spaced(national, [4, 3, 3]);
  return value;
}

/** The address of a telephone link. */
export function phoneHref(value: string): string {
  return `tel:${value.replace(/[^\d+]/g, '')}`;
}

function trimZeros(written: string): string {
  return written.includes(',') ? written.replace(/,?0+$/, '') : written;
}

function spaced(digits: string, lengths: readonly number[]): string {
  const groups: string[] = [];
  let start = 0;
  for (const length of lengths) {
    groups.push(digits.slice(start, start + length));
    start += length;
  }
  return groups.join(NO_BREAK_SPACE);
}

function localParts(value: string) {
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(value);
  const instant = isDay ? Date.parse(`${value}T00:00:00Z`) : Date.parse(value) + HO_CHI_MINH_OFFSET_MS;
  const iso = new Date(instant).toISOString();
  return {
    year: iso.slice(0, 4),
    month: iso.slice(5, 7),
    day: iso.slice(8, 10),
    hour: iso.slice(11, 13),
    minute: iso.slice(14, 16),
  };
}
