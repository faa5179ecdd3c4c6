import { formatNumber } from '@cho-phien/storefront/format';

/** A count with its noun, in English. */
export const plural = (count: number, one: string, many: string) =>
  `${formatNumber(count)} ${count === 1 ? one : many}`;
