import type { RemoteQueryFunction } from '@medusajs/framework/types';
import { QueryContext } from '@medusajs/framework/utils';
import type { Dong, SettlementMode } from '../../../contract';
import { dong } from '../../../lib/money';
import type { Ground } from './ground';

/** What a variant costs and whether it can be had now, as Medusa's pricing and inventory say. */
export interface Offer {
  variant_id: string;
  variant_title: string;
  sku: string | null;
  product: {
    id: string;
    slug: string;
    title: string;
    subtitle: string | null;
    thumbnail: string | null;
    discountable: boolean;
    published: boolean;
  };
  /** Null: has no price in đồng and cannot be sold. */
  unit_price: Dong | null;
  /** What can be had now at the seller's place, never negative; null: not counted. */
  stock: number | null;
  inventory: { item_id: string; required_quantity: number }[];
  seller: Seller;
}

export interface Seller {
  id: string;
  slug: string;
  name: string;
  phone: string;
  commune_code: string;
  province_code: string;
  state: 'pending' | 'active' | 'suspended' | 'closed';
  settlement_mode: SettlementMode;
  bank_bin: string;
  bank_account: string;
  bank_holder: string;
  days_min: number;
  days_max: number;
  location_id: string | null;
}

const FIELDS = [
  'id',
  'title',
  'sku',
  'manage_inventory',
  'allow_backorder',
  'calculated_price.calculated_amount',
  'product.id',
  'product.handle',
  'product.title',
  'product.subtitle',
  'product.thumbnail',
  'product.discountable',
  'product.status',
  'product.seller.*',
  'product.seller.stock_location.id',
  'inventory_items.inventory_item_id',
  'inventory_items.required_quantity',
  'inventory_items.inventory.location_levels.location_id',
  'inventory_items.inventory.location_levels.stocked_quantity',
  'inventory_items.inventory.location_levels.reserved_quantity',
];

interface VariantRow {
  id: string;
  title: string;
  sku: string | null;
  manage_inventory: boolean;
  allow_backorder: boolean;
  calculated_price?: { calculated_amount: number | null } | null;
  product: {
    id: string;
    handle: string;
    title: string;
    subtitle: string | null;
    thumbnail: string | null;
    discountable: boolean;
    status: string;
    seller?: (Omit<Seller, 'location_id'> & { stock_location?: { id: string } | null }) | null;
  } | null;
  inventory_items?: {
    inventory_item_id: string;
    required_quantity: number;
    inventory?: {
      location_levels?: { location_id: string; stocked_quantity: number; reserved_quantity: number }[];
    } | null;
  }[];
}

/** Reads all variants at once; a variant that is gone or belongs to no stall is not among the answers. */
export async function readOffers(
  query: Omit<RemoteQueryFunction, symbol>,
  ground: Ground,
  variantIds: string[],
): Promise<Map<string, Offer>> {
  if (variantIds.length === 0) return new Map();
  const { data } = await query.graph({
    entity: 'variant',
    fields: FIELDS,
    filters: { id: variantIds },
    context: {
      calculated_price: QueryContext({ currency_code: ground.currency_code, region_id: ground.region_id }),
    },
  });
  const rows = data as unknown as VariantRow[];
  return new Map(rows.flatMap((row) => offerOf(row)).map((offer) => [offer.variant_id, offer]));
}

function offerOf(row: VariantRow): Offer[] {
  const { product } = row;
  if (!product?.seller) return [];
  const { stock_location, ...seller } = product.seller;
  const location = stock_location?.id ?? null;
  const amount = row.calculated_price?.calculated_amount ?? null;
  const counted = row.manage_inventory && !row.allow_backorder;
  return [
    {
      variant_id: row.id,
      variant_title: row.title,
      sku: row.sku,
      product: {
        id: product.id,
        slug: product.handle,
        title: product.title,
        subtitle: product.subtitle,
        thumbnail: product.thumbnail,
        discountable: product.discountable,
        published: product.status === 'published',
      },
      unit_price: amount === null ? null : dong(amount),
      stock: counted ? availability(row, location) : null,
      inventory: row.manage_inventory
        ? (row.inventory_items ?? []).map((item) => ({
            item_id: item.inventory_item_id,
            required_quantity: item.required_quantity,
          }))
        : [],
      seller: { ...seller, location_id: location },
    },
  ];
}

/** Of a variant made of several items, the scarcest decides. */
function availability(row: VariantRow, location: string | null): number {
  const each = (row.inventory_items ?? []).map((item) => {
    const level = item.inventory?.location_levels?.find((level) => level.location_id === location);
    const free = Number(level?.stocked_quantity ?? 0) - Number(level?.reserved_quantity ?? 0);
    return Math.floor(Math.max(0, free) / item.required_quantity);
  });
  return each.length === 0 ? 0 : Math.min(...each);
}
