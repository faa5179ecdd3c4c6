import type { Dong } from '../../contract';
import { dong } from '../money';

const DIGITS = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'];

/** Names of the groups of three digits below a tỷ (10⁹). */
const GROUPS = ['', 'nghìn', 'triệu'];
const BILLION = 1_000_000_000n;

/**
 * Vietnamese words of a whole number, lower case and without a unit: `-1105` is `âm một nghìn một trăm linh năm`.
 * The convention is `linh`, `nghìn`, `tỷ` and `bốn` after `mươi` (domain/08 §5).
 */
export function wordsOfNumber(value: number | bigint): string {
  const whole = BigInt(value);
  if (whole < 0n) return `âm ${wordsOfNumber(-whole)}`;
  return whole === 0n ? (DIGITS[0] ?? '') : billions(whole).join(' ');
}

/** An amount as an invoice says it: `1284000` is `Một triệu hai trăm tám mươi bốn nghìn đồng.` */
export function amountInWords(amount: Dong): string {
  const words = `${wordsOfNumber(dong(amount))} đồng.`;
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Above 10⁹ the number of tỷ is read as a number of its own, so 10¹² is `một nghìn tỷ` and 10¹⁸ `một tỷ tỷ`. */
function billions(value: bigint): string[] {
  const above = value / BILLION;
  const below = belowBillion(Number(value % BILLION), above > 0n);
  return above > 0n ? [...billions(above), 'tỷ', ...below] : below;
}

function belowBillion(value: number, followsOther: boolean): string[] {
  const words: string[] = [];
  for (let group = GROUPS.length - 1; group >= 0; group--) {
    const three = Math.floor(value / 1000 ** group) % 1000;
    if (three === 0) continue;
    words.push(...threeDigits(three, followsOther || words.length > 0), GROUPS[group] ?? '');
  }
  return words.filter((word) => word !== '');
}

/** `inFull` reads hundreds that are zero: every group but the first is read so. */
function threeDigits(value: number, inFull: boolean): string[] {
  const hundreds = Math.floor(value / 100);
  const tens = Math.floor(value / 10) % 10;
  const units = value % 10;
  const before = hundreds > 0 || inFull;
  return [...(before ? [digit(hundreds), 'trăm'] : []), ...tensAndUnits(tens, units, before)];
}

function tensAndUnits(tens: number, units: number, before: boolean): string[] {
  if (tens === 0) return units === 0 ? [] : [...(before ? ['linh'] : []), digit(units)];
  const ten = tens === 1 ? ['mười'] : [digit(tens), 'mươi'];
  if (units === 0) return ten;
  if (units === 1 && tens > 1) return [...ten, 'mốt'];
  if (units === 5) return [...ten, 'lăm'];
  return [...ten, digit(units)];
}

function digit(value: number): string {
  return DIGITS[value] ?? '';
}
