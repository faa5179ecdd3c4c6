import type { ProductSearchQuery, ProductSort, SellerKind } from '@cho-phien/backend/contract';

/** In the order in which they are offered. */
export const SORTS = [
  'relevance',
  'popular',
  'newest',
  'price_asc',
  'price_desc',
] as const satisfies ProductSort[];

const SELLER_KINDS = ['cooperative', 'enterprise', 'household', 'individual'] as const satisfies SellerKind[];
const OCOP_STARS = [3, 4, 5];
const LONGEST_QUERY = 120;
/** The store door takes no more. */
const MOST_COMMUNES = 100;
const HIGHEST_PRICE = 1_000_000_000;

/** Reads a list's address. What cannot be meant is left out: an old or mistyped link still shows goods. */
export function parseProductQuery(params: URLSearchParams): ProductSearchQuery {
  const query: ProductSearchQuery = {};
  const q = params.get('q')?.normalize('NFC').trim().replace(/\s+/g, ' ').slice(0, LONGEST_QUERY);
  if (q) query.q = q;
  const category = params.get('category');
  if (category && isSlug(category)) query.category = category;
  const seller = params.get('seller');
  if (seller && isSlug(seller)) query.seller = seller;
  const communes = unique(params.getAll('commune')).filter((code) => /^\d{5}$/.test(code));
  if (communes.length > 0) query.commune = communes.slice(0, MOST_COMMUNES);
  const kinds = SELLER_KINDS.filter((kind) => params.getAll('seller_kind').includes(kind));
  if (kinds.length > 0) query.seller_kind = kinds;
  const stars = OCOP_STARS.filter((star) => params.getAll('ocop').includes(String(star)));
  if (stars.length > 0) query.ocop = stars;
  Object.assign(query, parsePriceRange(params.get('price_min'), params.get('price_max')));
  if (params.get('in_stock') === 'true') query.in_stock = true;
  const sort = SORTS.find((known) => known === params.get('sort'));
  if (sort && sort !== 'relevance') query.sort = sort;
  const page = Number(params.get('page'));
  if (Number.isInteger(page) && page > 1 && page <= 10_000) query.page = page;
  return query;
}

/** The inverse: the shortest address that means the same. */
export function toSearchParams(query: ProductSearchQuery): URLSearchParams {
  const params = new URLSearchParams();
  if (query.q) params.set('q', query.q);
  if (query.category) params.set('category', query.category);
  if (query.seller) params.set('seller', query.seller);
  for (const code of query.commune ?? []) params.append('commune', code);
  for (const kind of query.seller_kind ?? []) params.append('seller_kind', kind);
  for (const star of query.ocop ?? []) params.append('ocop', String(star));
  if (query.price_min !== undefined) params.set('price_min', String(query.price_min));
  if (query.price_max !== undefined) params.set('price_max', String(query.price_max));
  if (query.in_stock) params.set('in_stock', 'true');
  if (query.sort && query.sort !== 'relevance') params.set('sort', query.sort);
  if (query.page && query.page > 1) params.set('page', String(query.page));
  return params;
}

/** A price as people type it into a filter: `50000`, `50.000`, `50k`, `1tr2`, `1,5 triệu`. Never for payments. */
export function parseTypedPrice(typed: string | null): number | undefined {
  const text = (typed ?? '').toLowerCase().replace(/[\s₫đ]/g, '');
  const thousands = /^(\d+(?:[.,]\d+)?)(?:k|nghìn|ngàn|nghin|ngan)$/.exec(text);
  if (thousands?.[1]) return within(Number(thousands[1].replace(',', '.')) * 1000);
  const millions = /^(\d+)(?:[.,](\d+))?(?:tr|triệu|trieu)(\d{0,3})$/.exec(text);
  if (millions) {
    const fraction = millions[2] ?? millions[3] ?? '';
    return within(Number(`${millions[1]}.${fraction || '0'}`) * 1_000_000);
  }
  const plain = text.replace(/[.,](?=\d{3}(\D|$))/g, '');
  return /^\d+$/.test(plain) ? within(Number(plain)) : undefined;
}

/** Whether anything narrows the list beyond words and category. */
export function hasFilters(query: ProductSearchQuery): boolean {
  const { q: _q, category: _category, seller: _seller, sort: _sort, page: _page, ...filters } = query;
  return Object.keys(filters).length > 0;
}

function parsePriceRange(min: string | null, max: string | null) {
  const low = parseTypedPrice(min);
  const high = parseTypedPrice(max);
  if (low !== undefined && high !== undefined && low > high) return { price_min: high, price_max: low };
  return {
    ...(low === undefined ? {} : { price_min: low }),
    ...(high === undefined ? {} : { price_max: high }),
  };
}

function within(price: number): number | undefined {
  const whole = Math.round(price);
  return whole >= 0 && whole <= HIGHEST_PRICE ? whole : undefined;
}

function isSlug(value: string): boolean {
  return /^[a-z0-9-]{1,120}$/.test(value);
}

function unique(values: string[]): string[] {
  return [...new Set(values)];
}
