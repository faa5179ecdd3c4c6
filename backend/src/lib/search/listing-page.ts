import type { Certificate, DeliveryLimit, LocalDate, ProductPage, Variant } from '../../contract';
import { labelOf } from '../certificates/claim-views';
import { ALLERGENS } from '../goods/words';
import { isInSeason } from '../season';
import { netContent, unitPrice } from '../unit-price';
import { weightRange } from '../weighing/weight-range';
import { placeNames } from './place-names';
import { CARD_FIELDS, type CardDocument, productCard } from './product-card';
import { productCounts } from './product-counts';
import {
  byRank,
  isValid,
  PRODUCT_CONTEXT,
  PRODUCT_FIELDS,
  type ProductRow,
  stockOf,
  type VariantRow,
} from './product-row';
import type { Reader } from './query';
import { placeRef, type ReadDelivery, sellerCard } from './sellers';

const RELATED = 8;

const PAGE_FIELDS = [
  ...PRODUCT_FIELDS,
  'seller.joined_on',
  'seller.id',
  'listing.unit',
  'listing.storage',
  'listing.shelf_life_days',
  'listing.weight_tolerance',
  'listing.ingredients',
  'listing.alcohol_percent',
  'listing.allergens',
  'listing.preparation_days',
  'listing.delivery_limit',
  'listing.certificates.number',
  'listing.certificates.issuer',
];

type PageRow = ProductRow & {
  seller: ProductRow['seller'] & { id: string; joined_on: LocalDate };
  listing: ProductRow['listing'] & {
    unit: string;
    storage: string;
    shelf_life_days: number | null;
    weight_tolerance: number | null;
    ingredients: string | null;
    alcohol_percent: number | null;
    allergens: string[];
    preparation_days: number;
    delivery_limit: DeliveryLimit;
  };
};

/** The page of one product, read from the catalogue itself: its stock is true now. Null when shoppers must not see it. */
export async function readListingPage(
  query: Reader,
  slug: string,
  today: LocalDate,
  deliveryOf: ReadDelivery,
): Promise<ProductPage | null> {
  const { data } = await query.graph({
    entity: 'product',
    fields: PAGE_FIELDS,
    filters: { handle: slug, status: 'published' },
    context: PRODUCT_CONTEXT,
  });
  const row = data[0] as PageRow | undefined;
  if (!row?.listing || row.seller?.state !== 'active') return null;
  const tolerance = row.listing.weight_tolerance;
  const variants = [...(row.variants ?? [])].sort(byRank).flatMap((one) => readVariant(one, tolerance));
  if (!variants.length) return null;
  const { seller, listing } = row;
  const category = row.categories?.[0];
  const [places, { total }, related, sold, delivery] = await Promise.all([
    placeNames(query, [listing.origin_commune_code, seller.commune_code]),
    productCounts(query, 'seller_slug', { seller_slug: seller.slug }),
    relatedCards(query, row, today),
    soldCount(query, row.id),
    deliveryOf(seller.id),
  ]);
  return {
    id: row.id,
    slug: row.handle,
    title: row.title,
    subtitle: listing.subtitle,
    description: row.description ?? '',
    photos: listing.photo_keys.map((key) => ({ key, alt: row.title })),
    category: {
      slug: category?.handle ?? '',
      name: category?.name ?? '',
      parent: category?.parent_category
        ? { slug: category.parent_category.handle, name: category.parent_category.name }
        : null,
    },
    unit: listing.unit,
    variants,
    origin: placeRef(places.get(listing.origin_commune_code), listing.origin_commune_code),
    harvest_months: listing.harvest_months,
    in_season: isInSeason(listing.harvest_months, today),
    storage: listing.storage,
    shelf_life_days: listing.shelf_life_days,
    ingredients: listing.ingredients,
    alcohol_percent: listing.alcohol_percent,
    allergens: listing.allergens.map((code) => ALLERGENS[code] ?? code),
    preparation_days: listing.preparation_days,
    delivery_limit: listing.delivery_limit,
    certificates: ((listing.certificates as Omit<Certificate, 'label'>[] | null) ?? [])
      .filter((certificate) => isValid(certificate, today))
      .map(readCertificate),
    seller: sellerCard(
      { ...seller, commune_name: places.get(seller.commune_code)?.commune_name ?? '' },
      total,
    ),
    delivery,
    sold_count: sold,
    related,
  };
}

function readVariant(variant: VariantRow, tolerance: number | null): Variant[] {
  const price = variant.calculated_price?.calculated_amount;
  if (typeof price !== 'number') return [];
  return [
    {
      id: variant.id,
      title: variant.title,
      sku: variant.sku ?? '',
      price,
      unit_price: unitPrice(price, netContent(variant.metadata)),
      stock: stockOf(variant),
      weighed: weightRange(netContent(variant.metadata), tolerance),
    },
  ];
}

function readCertificate(certificate: Omit<Certificate, 'label'>): Certificate {
  const { kind, stars, number, issuer, issued_on, expires_on } = certificate;
  return { kind, label: labelOf(kind, stars), stars, number, issuer, issued_on, expires_on };
}

/** Neighbours on the same shelf, the best sold first. */
async function relatedCards(
  query: Reader,
  row: ProductRow,
  today: LocalDate,
): Promise<ProductPage['related']> {
  const shelf = row.categories?.[0]?.handle;
  if (!shelf) return [];
  const { data } = await query.search({
    entity: 'product',
    fields: CARD_FIELDS,
    filters: { category_slugs: shelf, id: { $ne: row.id } },
    pagination: { take: RELATED, order: { in_stock: 'DESC', popularity: 'DESC' } },
    search_options: { count: 'none' },
  });
  return (data as CardDocument[]).map((document) => productCard(document, today));
}

async function soldCount(query: Reader, id: string): Promise<number> {
  const { data } = await query.graph({ entity: 'product_signal', fields: ['sold_count'], filters: { id } });
  return data[0]?.sold_count ?? 0;
}
