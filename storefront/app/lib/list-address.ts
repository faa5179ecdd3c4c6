import type { ProductSearchQuery } from '@cho-phien/backend/contract';
import { toSearchParams } from './product-query';

/**
 * Where a list of goods stands: search carries its category in the query, a category page in its path and a stall page its
 * seller.
 */
export function listAddress(path: string, query: ProductSearchQuery): string {
  const { category, seller, ...rest } = query;
  const carried = path === '/tim-kiem' ? { ...rest, category, seller } : rest;
  const search = toSearchParams(definedOf(carried)).toString();
  return search ? `${path}?${search}` : path;
}

/** The same list under another condition begins at its first page. */
export function changed(query: ProductSearchQuery, change: Partial<ProductSearchQuery>): ProductSearchQuery {
  return definedOf({ ...query, page: undefined, ...change });
}

function definedOf(query: { [Key in keyof ProductSearchQuery]?: ProductSearchQuery[Key] | undefined }) {
  return Object.fromEntries(
    Object.entries(query).filter(
      ([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0),
    ),
  ) as ProductSearchQuery;
}
