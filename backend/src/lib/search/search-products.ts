import type { SearchTypes } from '@medusajs/framework/types';
import type {
  FacetValue,
  LocalDate,
  ProductSearchQuery,
  ProductSearchResult,
  ProductSort,
} from '../../contract';
import { messages } from '../../messages';
import { allCategories, areaCommunes } from './names';
import { CARD_FIELDS, type CardDocument, productCard } from './product-card';
import type { Reader } from './query';
import { marketSynonyms } from './synonyms';

const PAGE_SIZE = 24;
/** So many communes are offered to choose from, those with most goods; the others are found by their name in the search box. */
const COMMUNES = 30;

/** Goods sold out go last in every order but the one that the shopper chose by price or date. */
const ORDERS: Record<Exclude<ProductSort, 'relevance'>, Record<string, SearchTypes.SearchOrderBy>> = {
  popular: { in_stock: 'DESC', popularity: 'DESC' },
  price_asc: { price: 'ASC', popularity: 'DESC' },
  price_desc: { price: 'DESC', popularity: 'DESC' },
  newest: { created_at: 'DESC', popularity: 'DESC' },
};

const FACETS: SearchTypes.SearchFacetRequest[] = [
  { field: 'category_slugs', limit: 200 },
  { field: 'commune_code', limit: 200 },
  { field: 'seller_kind', limit: 10 },
  { field: 'ocop_stars', limit: 10 },
  { field: 'price', type: 'stats' },
];

/** An engine may say more than the Search Module asks: that no goods hold all the words. */
type Answered = SearchTypes.SearchResult['metadata'] & { partial?: boolean };

/** One page of goods with its facets, from the index alone. `page` is from 1. */
export async function searchProducts(
  query: Reader,
  wanted: ProductSearchQuery,
  today: LocalDate,
): Promise<ProductSearchResult> {
  const page = wanted.page ?? 1;
  const q = wanted.q?.trim() ?? '';
  const { data, search_result } = await query.search({
    entity: 'product',
    fields: CARD_FIELDS,
    filters: { ...(q ? { q } : {}), ...filtersOf(wanted) },
    pagination: { skip: (page - 1) * PAGE_SIZE, take: PAGE_SIZE, order: orderOf(wanted.sort, q) },
    search_options: {
      facets: FACETS,
      disjunctive_facets: true,
      provider_options: { vietnamese: { synonyms: q ? await marketSynonyms(query) : [] } },
    },
  });
  const { count, query: answered, partial }: Answered = search_result.metadata;
  const total = count ?? 0;
  return {
    hits: (data as CardDocument[]).map((document) => productCard(document, today)),
    total,
    page,
    page_count: Math.max(1, Math.ceil(total / PAGE_SIZE)),
    page_size: PAGE_SIZE,
    facets: await readFacets(query, search_result.facets ?? {}, wanted),
    corrected_query: q && answered && answered.trim() !== q ? answered : null,
    partial_match: total > 0 && (partial ?? false),
  };
}

function orderOf(sort: ProductSort | undefined, q: string): Record<string, SearchTypes.SearchOrderBy> {
  if (sort && sort !== 'relevance') return ORDERS[sort];
  return q ? { _score: 'DESC', ...ORDERS.popular } : ORDERS.popular;
}

function filtersOf(wanted: ProductSearchQuery): SearchTypes.SearchFilters {
  const filters: SearchTypes.SearchFilters = {};
  if (wanted.category) filters.category_slugs = wanted.category;
  if (wanted.seller) filters.seller_slug = wanted.seller;
  if (wanted.commune?.length) filters.commune_code = wanted.commune;
  if (wanted.seller_kind?.length) filters.seller_kind = wanted.seller_kind;
  if (wanted.ocop?.length) filters.ocop_stars = wanted.ocop;
  if (wanted.in_stock) filters.in_stock = true;
  const range = {
    ...(wanted.price_min === undefined ? {} : { $gte: wanted.price_min }),
    ...(wanted.price_max === undefined ? {} : { $lte: wanted.price_max }),
  };
  if (Object.keys(range).length) filters.price = range;
  return filters;
}

async function readFacets(
  query: Reader,
  facets: Record<string, SearchTypes.SearchFacetResult>,
  wanted: ProductSearchQuery,
): Promise<ProductSearchResult['facets']> {
  const [categories, communes] = await Promise.all([allCategories(query), areaCommunes(query)]);
  const categoryName = new Map(categories.map(({ slug, name }) => [slug, name]));
  const communeName = new Map(communes.map(({ id, name }) => [id, name]));
  const kinds: Record<string, string> = messages.catalogue.seller_kind;
  return {
    category: values(facets.category_slugs, (slug) => categoryName.get(slug)),
    commune: values(facets.commune_code, (code) => communeName.get(code) ?? code).filter(
      ({ value }, at) => at < COMMUNES || wanted.commune?.includes(value),
    ),
    seller_kind: values(facets.seller_kind, (kind) => kinds[kind]),
    ocop: values(
      facets.ocop_stars,
      (stars) => `${messages.catalogue.ocop} ${stars} ${messages.catalogue.stars}`,
    ).sort((a, b) => Number(b.value) - Number(a.value)),
    price: priceRange(facets.price),
  };
}

function values(
  facet: SearchTypes.SearchFacetResult | undefined,
  labelOf: (value: string) => string | undefined,
): FacetValue[] {
  if (facet?.type !== 'value') return [];
  return facet.values.flatMap(({ value, count }) => {
    const label = labelOf(value);
    return label === undefined ? [] : [{ value, label, count }];
  });
}

function priceRange(facet: SearchTypes.SearchFacetResult | undefined) {
  return facet?.type === 'stats' && facet.count ? { min: facet.min, max: facet.max } : null;
}
