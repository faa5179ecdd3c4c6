import type { Dong } from '../contract';

/** Money that is not a whole, exactly held number of đồng. A fault of the program, never of a person. */
export class NotWholeDongError extends Error {
  constructor(value: unknown) {
    super(`Not a whole number of đồng: ${String(value)}`);
    this.name = 'NotWholeDongError';
  }
}

/** Guards a border: answers `value` when it is whole đồng, throws `NotWholeDongError` otherwise. */
export function dong(value: unknown): Dong {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  if (typeof number !== 'number' || !Number.isSafeInteger(number)) throw new NotWholeDongError(value);
  return number === 0 ? 0 : number;
}

/**
 * `amount × numerator ÷ denominator` in whole đồng, halves away from zero, so that a return mirrors its sale.
 * Exact for any whole input; `denominator` must be above zero.
 */
export function portion(amount: Dong, numerator: number, denominator: number): Dong {
  if (denominator <= 0) throw new RangeError('The denominator must be above zero.');
  const [n, d] = wholeRatio(numerator, denominator);
  const product = BigInt(dong(amount)) * n;
  const rounded = (abs(product) * 2n + d) / (2n * d);
  return dong(Number(product < 0n ? -rounded : rounded));
}

/** Nearest whole đồng of a decimal number or its text, halves away from zero. */
export function roundDong(value: number | string): Dong {
  const [digits, power] = decimal(value);
  return dong(Number(roundTo(digits, power)));
}

/** Price of a line: `quantity` (may be fractional, as of weighed goods) × unit price, rounded once. */
export function lineTotal(unitPrice: Dong, quantity: number): Dong {
  const [digits, power] = decimal(quantity);
  return dong(Number(roundTo(BigInt(dong(unitPrice)) * digits, power)));
}

/**
 * Shares `total` out by `weights` (largest remainder): the parts are whole, sum to `total`, and none is more than one đồng
 * from its exact share. Equal remainders go to the first. Weights that are all zero share evenly.
 */
export function shareOut(total: Dong, weights: readonly number[]): Dong[] {
  if (weights.length === 0) {
    if (dong(total) !== 0) throw new RangeError('There is nothing to share the amount over.');
    return [];
  }
  if (total < 0) return shareOut(-total, weights).map((part) => (part === 0 ? 0 : -part));
  const whole = weights.map((weight) => BigInt(dong(weight)));
  if (whole.some((weight) => weight < 0n)) throw new RangeError('A weight must not be below zero.');
  const even = whole.every((weight) => weight === 0n);
  const shares = even ? whole.map(() => 1n) : whole;
  const sum = shares.reduce((a, b) => a + b, 0n);
  const exact = shares.map((weight, index) => {
    const product = BigInt(dong(total)) * weight;
    return { index, floor: product / sum, remainder: product % sum };
  });
  let left = BigInt(total) - exact.reduce((a, { floor }) => a + floor, 0n);
  const parts = exact.map(({ floor }) => floor);
  for (const { index } of [...exact].sort((a, b) => compare(b.remainder, a.remainder) || a.index - b.index)) {
    if (left === 0n) break;
    parts[index] = (parts[index] ?? 0n) + 1n;
    left -= 1n;
  }
  return parts.map((part) => dong(Number(part)));
}

/**
 * Whole parts for amounts that were worked out with fractions (a percentage of each line): they sum to the rounded sum of `exact`
 * (largest remainder, equal ones to the first), and none is more than its `most`. What no part has room for is left out.
 */
export function wholeParts(exact: readonly (number | string)[], most: readonly Dong[]): Dong[] {
  const read = exact.map(decimal);
  const power = Math.max(0, ...read.map(([, p]) => p));
  const unit = 10n ** BigInt(power);
  const digits = read.map(([value, p]) => value * 10n ** BigInt(power - p));
  if (digits.some((value) => value < 0n)) throw new RangeError('A part must not be below zero.');
  const room = exact.map((_, index) => BigInt(dong(most[index] ?? 0)));
  const parts = digits.map((value, index) => smaller(value / unit, room[index] ?? 0n));
  let left =
    roundTo(
      digits.reduce((a, b) => a + b, 0n),
      power,
    ) - parts.reduce((a, b) => a + b, 0n);
  const turns = digits
    .map((value, index) => ({ index, remainder: value % unit }))
    .sort((a, b) => compare(b.remainder, a.remainder) || a.index - b.index);
  for (const first of [true, false]) {
    for (const { index, remainder } of turns) {
      if (first && remainder === 0n) break;
      const free = (room[index] ?? 0n) - (parts[index] ?? 0n);
      const more = smaller(smaller(left, free), first ? 1n : free);
      parts[index] = (parts[index] ?? 0n) + more;
      left -= more;
    }
  }
  return parts.map((part) => dong(Number(part)));
}

export function sumDong(amounts: readonly Dong[]): Dong {
  return dong(amounts.reduce((a, b) => a + b, 0));
}

function wholeRatio(numerator: number, denominator: number): [bigint, bigint] {
  const [n, nPower] = decimal(numerator);
  const [d, dPower] = decimal(denominator);
  return [n * 10n ** BigInt(dPower), d * 10n ** BigInt(nPower)];
}

/** `value` as `digits ÷ 10^power`, read from its decimal text so that 0.1 means a tenth. */
function decimal(value: number | string): [digits: bigint, power: number] {
  const match = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]?\d+))?$/i.exec(String(value).trim());
  if (!match) throw new NotWholeDongError(value);
  const [, sign, whole = '', fraction = '', exponent = '0'] = match;
  const power = fraction.length - Number(exponent);
  const digits = BigInt(`${sign}${whole}${fraction}`);
  return power >= 0 ? [digits, power] : [digits * 10n ** BigInt(-power), 0];
}

function roundTo(digits: bigint, power: number): bigint {
  const unit = 10n ** BigInt(power);
  const rounded = (abs(digits) * 2n + unit) / (2n * unit);
  return digits < 0n ? -rounded : rounded;
}

function abs(value: bigint): bigint {
  return value < 0n ? -value : value;
}

function smaller(a: bigint, b: bigint): bigint {
  return a < b ? a : b;
}

function compare(a: bigint, b: bigint): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
