import type { SearchTypes } from '@medusajs/framework/types';
import { MedusaError } from '@medusajs/framework/utils';

/** @throws MedusaError for what this provider does not do */
export function refuseUnsupported(input: SearchTypes.ProviderSearchQuery): void {
  const options = input.search_options ?? {};
  const order = Object.entries(input.pagination?.order ?? {});
  const unsupported = [
    options.vector && 'vector search',
    options.highlight && 'highlighting',
    options.distinct && 'distinct hits',
    options.min_score !== undefined && 'a least score',
    options.attributes_to_search_on?.length && 'search on chosen fields',
    input.pagination?.cursor !== undefined && 'cursors',
    order.some(([path, direction], at) => path === '_score' && (at > 0 || direction === 'ASC')) &&
      'relevance but as the first order, the best first',
  ].find(Boolean);
  if (unsupported) {
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      `The Vietnamese search provider does not offer ${unsupported}`,
    );
  }
}
