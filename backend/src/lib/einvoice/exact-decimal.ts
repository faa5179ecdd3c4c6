import type { ExactDecimal } from './invoice-content';

/** Decimal places of the format's numbers ("21,6": up to 21 digits, of which 6 are decimals). */
const PLACES = 6;
const ONE = 10n ** BigInt(PLACES);
const SHAPE = /^-?\d{1,15}(?:\.\d{1,6})?$/;

/** Text that is no number of the shape 21,6. */
export class NotExactDecimalError extends Error {
  constructor(text: string) {
    super(`Not a decimal of at most six places: ${text}`);
    this.name = 'NotExactDecimalError';
  }
}

export function isExactDecimal(text: string): boolean {
  return SHAPE.test(text);
}

/** Millionths of a decimal, in which sums and comparisons are exact. @throws NotExactDecimalError */
export function millionths(text: ExactDecimal): bigint {
  if (!isExactDecimal(text)) throw new NotExactDecimalError(text);
  const [whole = '', fraction = ''] = text.replace('-', '').split('.');
  const digits = BigInt(whole + fraction.padEnd(PLACES, '0'));
  return text.startsWith('-') ? -digits : digits;
}

/** The shortest text of a number of millionths: `1500000` is `1.5`. */
export function fromMillionths(value: bigint): ExactDecimal {
  const digits = (value < 0n ? -value : value).toString().padStart(PLACES + 1, '0');
  const fraction = digits.slice(-PLACES).replace(/0+$/, '');
  return `${value < 0n ? '-' : ''}${digits.slice(0, -PLACES)}${fraction ? `.${fraction}` : ''}`;
}

/** `amount ÷ quantity` to six places, halves away from zero. */
export function priceOfOne(amount: number, quantity: ExactDecimal): ExactDecimal {
  const dividend = BigInt(amount) * ONE * ONE;
  const divisor = millionths(quantity);
  const below = dividend < 0n !== divisor < 0n;
  const [n, d] = [abs(dividend), abs(divisor)];
  const rounded = (n * 2n + d) / (2n * d);
  return fromMillionths(below ? -rounded : rounded);
}

function abs(value: bigint): bigint {
  return value < 0n ? -value : value;
}
