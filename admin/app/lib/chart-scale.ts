/**
 * Round steps for an axis from 0 that covers `max`: about `count` of them, each 1, 2, 2.5 or 5 times a power of ten.
 * The last one is the axis's end.
 */
export function axisTicks(max: number, count: number): number[] {
  if (!(max > 0)) return [0];
  const rough = max / count;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = ([1, 2, 2.5, 5, 10].find((factor) => factor * power >= rough) ?? 10) * power;
  const steps = Math.ceil(max / step - 1e-9);
  return Array.from({ length: steps + 1 }, (_, index) => index * step);
}

/** Maps `[0, max]` to `[0, length]`; nothing is drawn of a negative value. */
export function lengthScale(max: number, length: number): (value: number) => number {
  return (value) => (max > 0 ? (Math.max(0, value) / max) * length : 0);
}

/** Maps amounts to radii so that the area grows with the amount; `max` has the radius `largest`. */
export function radiusScale(max: number, largest: number): (value: number) => number {
  return (value) => (max > 0 ? Math.sqrt(Math.max(0, value) / max) * largest : 0);
}

export interface MoneyUnit {
  name: 'thousand' | 'million' | 'billion';
  /** Đồng in one unit. */
  size: number;
}

/** The unit in which amounts up to `max` đồng read best on an axis. */
export function moneyUnit(max: number): MoneyUnit {
  if (max >= 1e9) return { name: 'billion', size: 1e9 };
  return max >= 1e6 ? { name: 'million', size: 1e6 } : { name: 'thousand', size: 1e3 };
}
