import type { LocalDate, ProductCard, SellerKind } from '../../contract';
import { messages } from '../../messages';
import { netContent, unitPrice } from '../unit-price';
import type { PlaceNames } from './place-names';
import { byRank, type CategoryRow, isValid, type ProductRow, stockOf, type VariantRow } from './product-row';
import { textMark } from './text-mark';

/** One document of the index `product`: all that lists, facets and cards need, so that they read nothing else. */
export type ProductDocument = {
  id: string;
  slug: string;
  title: string;
  photo_key: string;
  price: number;
  price_from: boolean;
  unit_price: number | null;
  unit_per: NonNullable<ProductCard['unit_price']>['per'] | null;
  seller_slug: string;
  seller_name: string;
  seller_kind: SellerKind;
  commune_code: string;
  commune_name: string;
  category_slugs: string[];
  ocop_stars: number | null;
  /** Last day on which the stars may be shown; a reader compares it with today. */
  ocop_until: LocalDate | null;
  certificate_kinds: string[];
  harvest_months: number[];
  in_stock: boolean;
  sold_count: number;
  popularity: number;
  created_at: string;
  updated_at: string;
  single_variant_id: string | null;
  text_mark: string;
  text_name: string[];
  text_kind: string[];
  text_place: string[];
  text_more: string[];
};

export interface Surroundings {
  place: PlaceNames | undefined;
  soldCount: number;
  today: LocalDate;
}

/** The database gives lists in any order, but the same goods must make the same document: whoever compares them would see a change. */
const by =
  <T>(key: (one: T) => string) =>
  (a: T, b: T) =>
    key(a) < key(b) ? -1 : 1;

/** @returns null for what shoppers must not see: drafts, goods of stalls that are not open, goods without a price */
export function productDocument(
  row: ProductRow,
  { place, soldCount, today }: Surroundings,
): ProductDocument | null {
  const { seller, listing } = row;
  const offers = readOffers([...(row.variants ?? [])].sort(byRank));
  const [first] = [...offers].sort((a, b) => a.price - b.price);
  if (row.status !== 'published' || seller?.state !== 'active' || !listing || !first) return null;

  const categories = [...(row.categories ?? [])].sort(by(({ handle }) => handle)).flatMap(withParents);
  const certificates = (listing.certificates ?? [])
    .filter((certificate) => isValid(certificate, today))
    .sort(by(({ kind, issued_on }) => `${kind} ${issued_on}`));
  const ocop = certificates
    .filter((certificate) => certificate.kind === 'ocop' && certificate.stars !== null)
    .sort((a, b) => (b.stars ?? 0) - (a.stars ?? 0))[0];
  const comparable = unitPrice(first.price, netContent(first.variant.metadata));
  const buyable = offers.filter((offer) => offer.stock > 0);
  const texts = {
    text_name: [row.title],
    text_kind: [...categories.map((category) => category.name), ...(row.subtitle ? [row.subtitle] : [])],
    text_place: [seller.name, ...placeTexts(place)],
    text_more: moreTexts(row, offers, certificates),
  };
  return {
    id: row.id,
    slug: row.handle,
    title: row.title,
    photo_key: listing.photo_keys[0] ?? '',
    price: first.price,
    price_from: offers.some((offer) => offer.price !== first.price),
    unit_price: comparable?.price ?? null,
    unit_per: comparable?.per ?? null,
    seller_slug: seller.slug,
    seller_name: seller.name,
    seller_kind: seller.kind,
    commune_code: listing.origin_commune_code,
    commune_name: place?.commune_name ?? '',
    category_slugs: [...new Set(categories.map((category) => category.handle))],
    ocop_stars: ocop?.stars ?? null,
    ocop_until: ocop?.expires_on ?? null,
    certificate_kinds: [...new Set(certificates.map((certificate) => certificate.kind))],
    harvest_months: listing.harvest_months,
    in_stock: buyable.length > 0,
    sold_count: soldCount,
    popularity: popularityOf(soldCount, listing.popularity),
    created_at: new Date(row.created_at).toISOString(),
    updated_at: new Date(row.updated_at).toISOString(),
    single_variant_id: offers.length === 1 ? (buyable[0]?.variant.id ?? null) : null,
    text_mark: textMark(...Object.values(texts)),
    ...texts,
  };
}

interface Offer {
  variant: VariantRow;
  price: number;
  stock: number;
}

function readOffers(variants: VariantRow[]): Offer[] {
  return variants.flatMap((variant) => {
    const price = variant.calculated_price?.calculated_amount;
    return typeof price === 'number' ? [{ variant, price, stock: stockOf(variant) }] : [];
  });
}

function withParents(category: CategoryRow): CategoryRow[] {
  return [category, ...(category.parent_category ? withParents(category.parent_category) : [])];
}

/** Sales speak first, on a logarithmic scale so that an early start is no fortress; the prior decides among the unsold. */
function popularityOf(soldCount: number, prior: number): number {
  return Math.round(Math.log1p(soldCount) * 200 + prior) / 10;
}

function placeTexts(place: PlaceNames | undefined): string[] {
  return place ? [place.commune_name, place.province_name, ...place.aliases] : [];
}

function moreTexts(
  row: ProductRow,
  offers: Offer[],
  certificates: { kind: string; stars: number | null }[],
): string[] {
  const contents = offers.flatMap(({ variant }) => {
    const content = netContent(variant.metadata);
    return content && content.unit !== 'piece' ? [`${content.amount} ${content.unit}`] : [];
  });
  return [
    ...new Set([
      ...contents,
      ...offers.map(({ variant }) => variant.title),
      ...certificates.map(({ kind, stars }) => (stars === null ? kind : `${kind} ${stars} sao`)),
      ...(row.seller ? [messages.catalogue.seller_kind[row.seller.kind]] : []),
      ...(row.description ? [row.description] : []),
    ]),
  ];
}
