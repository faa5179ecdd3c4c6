import type { SearchTypes } from '@medusajs/framework/types';
import type { Reader } from './query';

type Counted = 'category_slugs' | 'seller_slug' | 'commune_code';

/** How many goods stand under each value of a field, from the index. */
export async function productCounts(
  query: Reader,
  field: Counted,
  filters: SearchTypes.SearchFilters = {},
): Promise<{ counts: Map<string, number>; total: number }> {
  const { search_result } = await query.search({
    entity: 'product',
    fields: ['id'],
    filters,
    pagination: { take: 0 },
    search_options: { facets: [{ field, limit: 10_000 }] },
  });
  const facet = search_result.facets?.[field];
  const values = facet?.type === 'value' ? facet.values : [];
  return {
    counts: new Map(values.map(({ value, count }) => [value, count])),
    total: search_result.metadata.count ?? 0,
  };
}
