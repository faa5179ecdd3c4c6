import type { WeightRange } from './after-sale';
import type { CommuneCode, Dong, Instant, LocalDate, Photo, PlaceRef, SellerKind } from './common';
import type { DeliveryPromise } from './delivery';
import type { DeliveryLimit } from './goods';

/** One hit of a list, and everything a product card shows. */
export interface ProductCard {
  id: string;
  slug: string;
  title: string;
  photo: Photo;
  /** Lowest price over the variants. */
  price: Dong;
  /** True when variants differ in price: "từ …". */
  price_from: boolean;
  unit_price: UnitPrice | null;
  seller_name: string;
  seller_slug: string;
  seller_kind: SellerKind;
  commune_name: string;
  /** Only while the certificate is valid today. */
  ocop_stars: number | null;
  in_stock: boolean;
  in_season: boolean;
  sold_count: number;
  /** The variant that "Thêm vào giỏ" on a card takes; null when a choice must be made or nothing is in stock. */
  single_variant_id: string | null;
}

/** Price for comparison (price per kg, litre or piece). */
export interface UnitPrice {
  price: Dong;
  per: 'kg' | 'l' | 'piece';
}

export type ProductSort = 'relevance' | 'popular' | 'price_asc' | 'price_desc' | 'newest';

/**
 * `GET /store/search`: query parameters as they stand in the storefront's own URL.
 * Lists are repeated parameters (`commune=25195&commune=25220`).
 */
export interface ProductSearchQuery {
  q?: string;
  /** Category slug, includes its children. */
  category?: string;
  seller?: string;
  commune?: CommuneCode[];
  seller_kind?: SellerKind[];
  /** Stars 3, 4, 5. */
  ocop?: number[];
  price_min?: Dong;
  price_max?: Dong;
  in_stock?: boolean;
  sort?: ProductSort;
  /** From 1. */
  page?: number;
}

export interface ProductSearchResult {
  hits: ProductCard[];
  total: number;
  page: number;
  page_count: number;
  page_size: number;
  /** Counts under all other filters, so that the chosen facet's neighbours do not vanish. */
  facets: {
    category: FacetValue[];
    commune: FacetValue[];
    seller_kind: FacetValue[];
    ocop: FacetValue[];
    price: { min: Dong; max: Dong } | null;
  };
  /** What was searched instead, when the words as typed found nothing. */
  corrected_query: string | null;
  /** No goods hold all the words: these hold some of them. */
  partial_match: boolean;
}

export interface FacetValue {
  value: string;
  label: string;
  count: number;
}

/** `GET /store/suggestions?q=`: at most eight, for the search box. */
export interface Suggestion {
  kind: 'product' | 'category' | 'seller' | 'commune';
  label: string;
  /** Path in the storefront. */
  path: string;
  photo: Photo | null;
}

/** `GET /store/listings/:slug` */
export interface ProductPage {
  id: string;
  slug: string;
  title: string;
  subtitle: string;
  description: string;
  photos: Photo[];
  category: { slug: string; name: string; parent: { slug: string; name: string } | null };
  unit: string;
  variants: Variant[];
  origin: PlaceRef;
  /** 1–12; empty means all year. */
  harvest_months: number[];
  in_season: boolean;
  storage: string;
  shelf_life_days: number | null;
  ingredients: string | null;
  /** By volume, in percent. */
  alcohol_percent: number | null;
  /** By name. */
  allergens: string[];
  /** Days between order and dispatch. */
  preparation_days: number;
  delivery_limit: DeliveryLimit;
  certificates: Certificate[];
  seller: SellerCard;
  delivery: DeliveryPromise;
  sold_count: number;
  related: ProductCard[];
}

export interface Variant {
  id: string;
  title: string;
  sku: string;
  price: Dong;
  unit_price: UnitPrice | null;
  /** What can be had now; never negative. */
  stock: number;
  /** What one piece weighs; null for goods that are not weighed when they are packed. */
  weighed: WeightRange | null;
}

export type CertificateKind = 'ocop' | 'vietgap' | 'globalgap' | 'organic' | 'gi' | 'food_safety';

/** What a certificate says. With goods and stalls only those that are valid today are ever sent. */
export interface Certificate {
  kind: CertificateKind;
  label: string;
  stars: number | null;
  number: string;
  issuer: string;
  issued_on: LocalDate;
  expires_on: LocalDate;
}

export interface SellerCard {
  slug: string;
  name: string;
  kind: SellerKind;
  commune_name: string;
  product_count: number;
  joined_on: LocalDate;
}

/** `GET /store/sellers?q=&commune=&kind=&page=`: the stalls that are open, by name as a Vietnamese reader expects. */
export interface SellerList {
  sellers: (SellerCard & { photo: Photo })[];
  total: number;
  page: number;
  page_count: number;
}

/** `GET /store/sellers/:slug`; its goods come from `GET /store/search?seller=`. */
export interface SellerPage extends SellerCard {
  legal_name: string;
  /** Shown for organisations; masked (`070******123`) for persons. */
  tax_code: string;
  representative: string;
  phone: string;
  email: string | null;
  street: string;
  place: PlaceRef;
  story: string;
  photo: Photo;
  delivery: DeliveryPromise;
  demo: boolean;
}

/** `GET /store/sitemap`: every address worth a crawler's visit. */
export interface SitemapEntry {
  path: string;
  updated_at: Instant;
}

/**
 * `POST /store/search-clicks`, answered with 204: goods were opened from the list that `search` asks for. Nothing of the person is sent or
 * kept.
 */
export interface SearchClick {
  search: ProductSearchQuery;
  slug: string;
}
