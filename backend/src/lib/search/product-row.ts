import { QueryContext } from '@medusajs/framework/utils';
import type { CertificateKind, SellerKind } from '../../contract';

/** What a product document is made from, as `query.graph` gives it for `PRODUCT_FIELDS` and `PRODUCT_CONTEXT`. */
export interface ProductRow {
  id: string;
  handle: string;
  title: string;
  subtitle: string | null;
  description: string | null;
  status: string;
  created_at: string | Date;
  updated_at: string | Date;
  categories: CategoryRow[] | null;
  variants: VariantRow[] | null;
  seller: SellerRow | null;
  listing: ListingRow | null;
}

export interface CategoryRow {
  handle: string;
  name: string;
  parent_category?: CategoryRow | null;
}

export interface VariantRow {
  id: string;
  title: string;
  sku: string | null;
  manage_inventory: boolean;
  allow_backorder: boolean;
  variant_rank: number | null;
  metadata: Record<string, unknown> | null;
  calculated_price?: { calculated_amount: number | null } | null;
  inventory_items: InventoryLinkRow[] | null;
}

/** As the seller put them. */
export function byRank(a: VariantRow, b: VariantRow): number {
  return (a.variant_rank ?? 0) - (b.variant_rank ?? 0) || (a.id < b.id ? -1 : 1);
}

export interface InventoryLinkRow {
  required_quantity: number;
  inventory: { location_levels: { stocked_quantity: number; reserved_quantity: number }[] | null } | null;
}

interface SellerRow {
  slug: string;
  name: string;
  kind: SellerKind;
  state: string;
  commune_code: string;
}

interface ListingRow {
  subtitle: string;
  photo_keys: string[];
  origin_commune_code: string;
  harvest_months: number[];
  popularity: number;
  certificates: CertificateRow[] | null;
}

export interface CertificateRow {
  kind: CertificateKind;
  stars: number | null;
  issued_on: string;
  expires_on: string;
}

export const PRODUCT_FIELDS = [
  'id',
  'handle',
  'title',
  'subtitle',
  'description',
  'status',
  'created_at',
  'updated_at',
  'categories.handle',
  'categories.name',
  'categories.parent_category.handle',
  'categories.parent_category.name',
  'variants.id',
  'variants.title',
  'variants.sku',
  'variants.manage_inventory',
  'variants.allow_backorder',
  'variants.variant_rank',
  'variants.metadata',
  'variants.calculated_price.calculated_amount',
  'variants.inventory_items.required_quantity',
  'variants.inventory_items.inventory.location_levels.stocked_quantity',
  'variants.inventory_items.inventory.location_levels.reserved_quantity',
  'seller.slug',
  'seller.name',
  'seller.kind',
  'seller.state',
  'seller.commune_code',
  'listing.subtitle',
  'listing.photo_keys',
  'listing.origin_commune_code',
  'listing.harvest_months',
  'listing.popularity',
  'listing.certificates.kind',
  'listing.certificates.stars',
  'listing.certificates.issued_on',
  'listing.certificates.expires_on',
];

/** Prices as everybody pays them: whole đồng, VAT included. */
export const PRODUCT_CONTEXT = { variants: { calculated_price: QueryContext({ currency_code: 'vnd' }) } };

/** What can be had of a variant now, never negative. Unmanaged stock counts as plenty. */
export function stockOf(
  variant: Pick<VariantRow, 'manage_inventory' | 'allow_backorder' | 'inventory_items'>,
): number {
  if (!variant.manage_inventory || variant.allow_backorder) return PLENTY;
  const items = variant.inventory_items ?? [];
  if (!items.length) return 0;
  return Math.max(0, Math.min(...items.map(available)));
}

const PLENTY = 9999;

function available({ required_quantity, inventory }: InventoryLinkRow): number {
  const free = (inventory?.location_levels ?? []).reduce(
    (sum, level) => sum + Number(level.stocked_quantity) - Number(level.reserved_quantity),
    0,
  );
  return Math.floor(free / Math.max(1, required_quantity));
}

/** A certificate counts from its day of issue to its last day, both included. */
export function isValid(
  { issued_on, expires_on }: Pick<CertificateRow, 'issued_on' | 'expires_on'>,
  today: string,
): boolean {
  return issued_on <= today && today <= expires_on;
}
