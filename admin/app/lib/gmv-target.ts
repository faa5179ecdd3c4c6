import type { Target } from '@cho-phien/backend/contract';
import type { Month } from './month';

export interface MonthlyTarget {
  /** Whole đồng a month. */
  value: number;
  /** The yearly target it is a twelfth of. */
  target: Target;
}

/** The month's part of the year's target for net sales (M1), or null when there is none for that year. */
export function monthlyGmvTarget(targets: Target[], month: Month): MonthlyTarget | null {
  const year = Number(month.slice(0, 4));
  const target = targets.find(
    (one) => one.unit === 'dong' && one.year === year && /^(m1|gmv)(?![a-z0-9])/i.test(one.indicator),
  );
  return target ? { value: Math.round(target.value / 12), target } : null;
}
