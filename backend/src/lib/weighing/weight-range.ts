import type { WeightRange } from '../../contract';
import type { NetContent } from '../unit-price';

/**
 * Between which weights one piece lies, in grams: at most its net content, which the price is for, at least that less the tolerance
 * (percent). Null for goods that are not weighed, or whose content is no weight.
 */
export function weightRange(content: NetContent | null, tolerance: number | null): WeightRange | null {
  if (tolerance === null || content?.unit !== 'g') return null;
  return { most: content.amount, least: Math.ceil((content.amount * (100 - tolerance)) / 100) };
}

/** The range that was promised when a line was sold, as its metadata holds it; null for goods that are not weighed. */
export function soldRange(metadata: Record<string, unknown> | null | undefined): WeightRange | null {
  const range = metadata?.weighed;
  if (typeof range !== 'object' || range === null || !('most' in range) || !('least' in range)) return null;
  const { most, least } = range;
  return typeof most === 'number' && typeof least === 'number' ? { most, least } : null;
}
