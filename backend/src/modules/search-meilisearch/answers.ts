import type { SearchTypes } from '@medusajs/framework/types';
import { projectDocument } from '@medusajs/framework/utils';
import type { Answer, Hit } from './client';
import { RETURNED, valueAttribute } from './layout';

export type FacetRequest = Exclude<SearchTypes.SearchFacetRequest, string>;

/** The facets that a query asks for; a facet without a kind counts values. */
export function facetsOf(input: SearchTypes.ProviderSearchQuery): FacetRequest[] {
  return (input.search_options?.facets ?? []).map((facet) => {
    if (typeof facet === 'string') return { field: facet, type: 'value' };
    return facet.type ? facet : { ...facet, type: 'value' };
  });
}

export function readHit(hit: Hit, input: SearchTypes.ProviderSearchQuery): SearchTypes.SearchHit {
  const document = JSON.parse(String(hit[RETURNED])) as Record<string, unknown>;
  return {
    id: String(hit.id),
    score: input.search_options?.include_score ? hit._rankingScore : undefined,
    document: projectDocument(document, input.attributes_to_retrieve ?? []) as SearchTypes.SearchDocument,
  };
}

/** One facet out of an answer's counts; without any it is empty. */
export function readFacet(facet: FacetRequest, answer: Answer | undefined): SearchTypes.SearchFacetResult {
  const attribute = valueAttribute(facet.field);
  const counts = Object.entries(answer?.facetDistribution?.[attribute] ?? {});
  if (facet.type === 'stats') {
    const stats = answer?.facetStats?.[attribute];
    const count = counts.reduce((sum, [, n]) => sum + n, 0);
    return { type: 'stats', min: stats?.min ?? 0, max: stats?.max ?? 0, count };
  }
  if (facet.type === 'range') throw new Error('Ranges are not counted by Meilisearch');
  const wanted = counts
    .filter(([value]) => value.startsWith(facet.query ?? ''))
    .sort(([a, n], [b, m]) => (facet.sort === 'alpha' ? 0 : m - n) || (a < b ? -1 : 1))
    .slice(0, facet.limit ?? 10);
  return { type: 'value', values: wanted.map(([value, count]) => ({ value, count })) };
}
