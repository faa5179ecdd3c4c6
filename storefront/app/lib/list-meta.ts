import type { ProductSearchQuery, ProductSearchResult } from '@cho-phien/backend/contract';
import { breadcrumbJsonLd, itemListJsonLd } from './product-json-ld';
import { hasFilters, toSearchParams } from './product-query';

/** Whether a list is one that crawlers shall show: a shelf or a stall as it stands, page by page, not narrowed by anybody's words. */
export function isIndexed(query: ProductSearchQuery): boolean {
  return !hasFilters(query) && query.q === undefined;
}

/** The one address of a list for crawlers: every page of it is its own, whatever the order. */
export function canonicalOf(address: string, { page }: ProductSearchQuery): string {
  return page === undefined ? address : `${address}?${toSearchParams({ page })}`;
}

/** What crawlers read of a list that they may show; nothing of any other. */
export function listJsonLd(
  query: ProductSearchQuery,
  result: ProductSearchResult,
  crumbs: { label: string; to: string }[],
  baseUrl: string,
): object[] {
  if (!isIndexed(query)) return [];
  const first = (result.page - 1) * result.page_size + 1;
  return [breadcrumbJsonLd(crumbs, baseUrl), itemListJsonLd(result.hits, first, baseUrl)];
}
