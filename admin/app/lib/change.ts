import type { Figure } from '@cho-phien/backend/contract';

/** How a figure stands to the month before: rates in points, all else in per cent of the older value. */
export type Change =
  | { kind: 'none' }
  | { kind: 'from-zero' }
  | { kind: 'same' }
  | { kind: 'up' | 'down'; by: number; unit: 'percent' | 'points' };

export function changeOf({ value, previous, unit }: Figure): Change {
  if (previous === null) return { kind: 'none' };
  if (value === previous) return { kind: 'same' };
  const kind = value > previous ? 'up' : 'down';
  if (unit === 'percent') return { kind, by: Math.abs(value - previous), unit: 'points' };
  if (previous === 0) return { kind: 'from-zero' };
  return { kind, by: (Math.abs(value - previous) / Math.abs(previous)) * 100, unit: 'percent' };
}
