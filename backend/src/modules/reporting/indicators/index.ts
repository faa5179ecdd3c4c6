import { m11, m12, m13, m14, m15 } from './reach';
import { m1, m2, m9, m10 } from './trade';
import type { Indicator } from './types';
import { m3, m4, m5, m6, m7, m8 } from './value-added';

/** M1 to M15 of domain/05, each defined in one place. */
export const INDICATORS: readonly Indicator[] = [
  ...[m1, m2, m3, m4, m5, m6, m7, m8],
  ...[m9, m10, m11, m12, m13, m14, m15],
];
