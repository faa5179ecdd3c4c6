import type { MedusaContainer } from '@medusajs/framework/types';
import { ContainerRegistrationKeys, Modules } from '@medusajs/framework/utils';
import type { DeliveryLimit, Dong, SettlementMode, WeightRange } from '../../../contract';
import { type Way, waysOfVariants } from '../../../lib/delivery/ways';
import { dong } from '../../../lib/money';
import { netContent } from '../../../lib/unit-price';
import { weightRange } from '../../../lib/weighing/weight-range';
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
  /** For goods that are weighed when they are packed. */
  weighed: WeightRange | null;
  delivery_limit: DeliveryLimit;
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
  location_id: string | null;
}

export interface Shelf {
  offers: Map<string, Offer>;
  /** Every way of delivery of the sellers, by seller. */
  delivery: Map<string, Way[]>;
}

/**
 * Goods with their seller, place and stock, in one statement: a basket is quoted at every change, and reading it through
 * the modules one by one costs twenty statements and most of the time of a placement.
 */
const GOODS = `
SELECT v.id AS variant_id, v.title AS variant_title, v.sku, v.manage_inventory, v.allow_backorder,
  v.metadata, listing.weight_tolerance, listing.delivery_limit,
  jsonb_build_object('id', p.id, 'slug', p.handle, 'title', p.title, 'subtitle', p.subtitle,
    'thumbnail', p.thumbnail, 'discountable', p.discountable, 'published', p.status = 'published') AS product,
  jsonb_build_object('id', s.id, 'slug', s.slug, 'name', s.name, 'phone', s.phone, 'commune_code', s.commune_code,
    'province_code', s.province_code, 'state', s.state, 'settlement_mode', s.settlement_mode,
    'bank_bin', s.bank_bin, 'bank_account', s.bank_account, 'bank_holder', s.bank_holder,
    'location_id', place.stock_location_id) AS seller,
  price.price_set_id,
  coalesce((
    SELECT jsonb_agg(jsonb_build_object('item_id', item.inventory_item_id,
      'required_quantity', item.required_quantity,
      'free', coalesce(level.stocked_quantity - level.reserved_quantity, 0)))
    FROM product_variant_inventory_item item
    LEFT JOIN inventory_level level ON level.inventory_item_id = item.inventory_item_id
      AND level.location_id = place.stock_location_id AND level.deleted_at IS NULL
    WHERE item.variant_id = v.id AND item.deleted_at IS NULL), '[]') AS items
FROM product_variant v
JOIN product p ON p.id = v.product_id AND p.deleted_at IS NULL
JOIN product_product_seller_seller of_seller ON of_seller.product_id = p.id AND of_seller.deleted_at IS NULL
JOIN seller s ON s.id = of_seller.seller_id AND s.deleted_at IS NULL
LEFT JOIN seller_seller_stock_location_stock_location place
  ON place.seller_id = s.id AND place.deleted_at IS NULL
LEFT JOIN product_product_listing_listing of_listing ON of_listing.product_id = p.id AND of_listing.deleted_at IS NULL
LEFT JOIN listing ON listing.id = of_listing.listing_id AND listing.deleted_at IS NULL
LEFT JOIN product_variant_price_set price ON price.variant_id = v.id AND price.deleted_at IS NULL
WHERE v.id = ANY(:variants) AND v.deleted_at IS NULL`;

interface GoodsRow {
  variant_id: string;
  variant_title: string;
  sku: string | null;
  manage_inventory: boolean;
  allow_backorder: boolean;
  metadata: Record<string, unknown> | null;
  weight_tolerance: number | null;
  delivery_limit: DeliveryLimit | null;
  product: Offer['product'];
  seller: Seller;
  price_set_id: string | null;
  items: { item_id: string; required_quantity: number; free: number }[];
}

/**
 * Reads all variants, and how their sellers deliver, with all prices in one call of Medusa's pricing. A variant that is
 * gone or belongs to no stall is not among the answers.
 */
export async function readShelf(
  container: MedusaContainer,
  ground: Ground,
  variantIds: string[],
): Promise<Shelf> {
  if (variantIds.length === 0) return { offers: new Map(), delivery: new Map() };
  const database = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  // A name lets PostgreSQL plan a statement once for each connection, which takes it longer than the reading.
  const [goods, ways] = await Promise.all([
    database.raw<{ rows: GoodsRow[] }>(GOODS, { variants: variantIds }).options({ name: 'goods' }),
    waysOfVariants(container, variantIds),
  ]);
  const prices = await readPrices(
    container,
    ground,
    [...goods.rows, ...ways].flatMap(({ price_set_id }) => price_set_id ?? []),
  );
  return {
    offers: new Map(goods.rows.map((row) => [row.variant_id, offerOf(row, prices)])),
    delivery: waysBySeller(ways, prices),
  };
}

async function readPrices(
  container: MedusaContainer,
  { currency_code, region_id }: Ground,
  priceSetIds: string[],
): Promise<Map<string, Dong>> {
  if (priceSetIds.length === 0) return new Map();
  const prices = await container
    .resolve(Modules.PRICING)
    .calculatePrices({ id: [...new Set(priceSetIds)] }, { context: { currency_code, region_id } });
  return new Map(
    prices.flatMap(({ id, calculated_amount: amount }) =>
      amount === null || amount === undefined ? [] : [[id, dong(Number(amount))]],
    ),
  );
}

function offerOf(row: GoodsRow, prices: Map<string, Dong>): Offer {
  const { variant_id, variant_title, sku, product, seller, items } = row;
  const counted = row.manage_inventory && !row.allow_backorder;
  return {
    variant_id,
    variant_title,
    sku,
    product,
    seller,
    unit_price: prices.get(row.price_set_id ?? '') ?? null,
    stock: counted ? availability(items) : null,
    inventory: row.manage_inventory
      ? items.map(({ item_id, required_quantity }) => ({ item_id, required_quantity }))
      : [],
    weighed: weightRange(netContent(row.metadata), row.weight_tolerance),
    delivery_limit: row.delivery_limit ?? 'none',
  };
}

/** Of a variant made of several items, the scarcest decides. */
function availability(items: GoodsRow['items']): number {
  const each = items.map(({ free, required_quantity }) => Math.floor(Math.max(0, free) / required_quantity));
  return each.length === 0 ? 0 : Math.min(...each);
}

function waysBySeller(ways: Way[], prices: Map<string, Dong>): Map<string, Way[]> {
  const bySeller = new Map<string, Way[]>();
  for (const way of ways) {
    const fee = prices.get(way.price_set_id);
    if (fee !== undefined)
      bySeller.set(way.seller_id, [...(bySeller.get(way.seller_id) ?? []), { ...way, fee }]);
  }
  return bySeller;
}
