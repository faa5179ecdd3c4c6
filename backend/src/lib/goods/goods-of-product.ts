import type { InferTypeOf, MedusaContainer } from '@medusajs/framework/types';
import { ContainerRegistrationKeys } from '@medusajs/framework/utils';
import type { GoodsAnswers, GoodsStatus, VariantAnswers } from '../../contract';
import { messages } from '../../messages';
import type { Listing } from '../../modules/listing/models/listing';
import { notFound } from '../errors';
import { netContent } from '../unit-price';

/** A product of a stall, as its seller would have to type it. */
export interface TypedProduct {
  id: string;
  slug: string;
  status: GoodsStatus;
  listing_id: string;
  answers: GoodsAnswers;
  /** Of each of the sizes, in their order: what a seller does not type. */
  sizes: { variant_id: string; reserved: number }[];
}

interface ProductRow {
  id: string;
  handle: string;
  title: string;
  description: string | null;
  status: string;
  seller?: { id: string };
  categories: { handle: string }[];
  listing: Omit<InferTypeOf<typeof Listing>, 'harvest_months'> & { harvest_months: number[] };
  variants: VariantRow[];
}

interface VariantRow {
  id: string;
  title: string;
  sku: string | null;
  variant_rank: number | null;
  metadata: Record<string, unknown> | null;
  prices: { amount: number; currency_code: string }[];
  inventory_items: {
    inventory: { location_levels: { stocked_quantity: number; reserved_quantity: number }[] };
  }[];
}

const FIELDS = [
  'id',
  'handle',
  'title',
  'description',
  'status',
  'seller.id',
  'categories.handle',
  'listing.*',
  'variants.id',
  'variants.title',
  'variants.sku',
  'variants.variant_rank',
  'variants.metadata',
  'variants.prices.amount',
  'variants.prices.currency_code',
  'variants.inventory_items.inventory.location_levels.stocked_quantity',
  'variants.inventory_items.inventory.location_levels.reserved_quantity',
];

/** @throws MarketError 404 for a product of another stall, as if it did not exist */
export async function goodsOfProduct(
  container: MedusaContainer,
  sellerId: string,
  productId: string,
): Promise<TypedProduct> {
  const [product] = await goodsOfProducts(container, sellerId, [productId]);
  if (!product) throw notFound('product_not_found', messages.goods.product_not_found);
  return product;
}

/** Those of the products that the stall has, in the order of their ids. */
export async function goodsOfProducts(
  container: MedusaContainer,
  sellerId: string,
  ids: string[],
): Promise<TypedProduct[]> {
  const { data } = await container
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({ entity: 'product', fields: FIELDS, filters: { id: ids } });
  const byId = new Map((data as unknown as ProductRow[]).map((product) => [product.id, product]));
  return ids.flatMap((id) => {
    const product = byId.get(id);
    return product?.seller?.id === sellerId && product.listing ? [toTyped(product)] : [];
  });
}

function toTyped(product: ProductRow): TypedProduct {
  const variants = [...product.variants].sort((a, b) => (a.variant_rank ?? 0) - (b.variant_rank ?? 0));
  return {
    id: product.id,
    slug: product.handle,
    status: goodsStatus(product.status),
    listing_id: product.listing.id,
    answers: answersOf({ ...product, variants }),
    sizes: variants.map(({ id, inventory_items }) => ({
      variant_id: id,
      reserved: levelsOf(inventory_items).reduce((sum, level) => sum + Number(level.reserved_quantity), 0),
    })),
  };
}

/** Medusa's `rejected` is what an officer took down: a stall only ever moves its goods between the other two. */
export function goodsStatus(status: string): GoodsStatus {
  if (status === 'rejected') return 'taken_down';
  return status === 'published' ? 'published' : 'draft';
}

function answersOf({ title, description, categories, listing, variants }: ProductRow): GoodsAnswers {
  const number = (value: number | null) => (value === null ? '' : String(value).replace('.', ','));
  return {
    photos: listing.photo_keys,
    name: title,
    category: categories[0]?.handle ?? '',
    subtitle: listing.subtitle,
    description: description ?? '',
    unit: listing.unit,
    variants: variants.map(toAnswers),
    preparation_days: String(listing.preparation_days),
    storage: listing.storage,
    shelf_life_days: number(listing.shelf_life_days),
    ingredients: listing.ingredients ?? '',
    alcohol_percent: number(listing.alcohol_percent),
    allergens: listing.allergens,
    origin_commune_code: listing.origin_commune_code,
    harvest_months: listing.harvest_months.map(String),
    vat_class: listing.vat_class,
    vsic: listing.vsic,
    delivery_limit: listing.delivery_limit,
  };
}

function toAnswers({ title, sku, metadata, prices, inventory_items }: VariantRow): VariantAnswers {
  const content = netContent(metadata);
  return {
    title,
    content: content ? String(content.amount).replace('.', ',') : '',
    content_unit: content?.unit ?? '',
    price: String(prices.find(({ currency_code }) => currency_code === 'vnd')?.amount ?? ''),
    stock: String(levelsOf(inventory_items).reduce((sum, level) => sum + Number(level.stocked_quantity), 0)),
    sku: sku ?? '',
  };
}

function levelsOf(items: VariantRow['inventory_items']) {
  return items.flatMap(({ inventory }) => inventory.location_levels);
}
