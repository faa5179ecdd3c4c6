import type { ProvinceMonth } from '@cho-phien/backend/contract';

/** So many months are shown even of a market that has only just begun. */
const AT_LEAST = 6;

/** The months from the first trade on: a young market's years of nothing before it tell nothing. */
export function monthsSinceTrade(months: ProvinceMonth[]): ProvinceMonth[] {
  const first = months.findIndex((month) => month.orders_delivered > 0 || month.gmv_net > 0);
  const latestStart = Math.max(0, months.length - AT_LEAST);
  return months.slice(first === -1 ? latestStart : Math.min(first, latestStart));
}
