import type { Target } from '@cho-phien/backend/contract';
import type { Month } from './month';

/** The indicator under which a province's plan sets the net sales (M1) of a month, in đồng. */
const MONTHLY_GMV = 'monthly-gmv';

/** The target that a month's net sales are held against, or null when there is none for its year. */
export function monthlyGmvTarget(targets: Target[], month: Month): Target | null {
  const year = Number(month.slice(0, 4));
  return (
    targets.find((one) => one.indicator === MONTHLY_GMV && one.unit === 'dong' && one.year === year) ?? null
  );
}
