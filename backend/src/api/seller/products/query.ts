import type { MedusaContainer } from '@medusajs/framework/types';
import { ContainerRegistrationKeys } from '@medusajs/framework/utils';
import type { SellerProduct, SellerProductList, SellerVariant } from '../../../contract';
import { notFound } from '../../../lib/errors';
import { foldText } from '../../../lib/fold-text';
import { goodsStatus } from '../../../lib/goods/goods-of-product';
import { paged } from '../../../lib/paging';
import { messages } from '../../../messages';
import type { SellerScope } from '../scope';

const PAGE_SIZE = 20;

const VARIANT_FIELDS = [
  'id',
  'title',
  'sku',
  'prices.amount',
  'prices.currency_code',
  'inventory_items.inventory.location_levels.stocked_quantity',
  'inventory_items.inventory.location_levels.reserved_quantity',
];

/** The stall's goods by name, those that contain the words `q` with or without accents. */
export async function listProducts(
  container: MedusaContainer,
  { sellerId }: SellerScope,
  { q, page }: { q: string; page: number },
): Promise<SellerProductList> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const { data: sellers } = await query.graph({
    entity: 'seller',
    fields: ['products.id', 'products.title'],
    filters: { id: sellerId },
  });
  const all = (sellers[0]?.products ?? []) as unknown as { id: string; title: string }[];
  const named = all
    .filter(({ title }) => foldText(title).includes(foldText(q)))
    .sort((a, b) => a.title.localeCompare(b.title, 'vi') || a.id.localeCompare(b.id));
  const { rows, total, page_count } = paged(named, page, PAGE_SIZE);
  const products = await readProducts(
    container,
    rows.map(({ id }) => id),
  );
  return { products, total, page, page_count };
}

/** Products with price and stock as they are now, in the order of the ids. */
export async function readProducts(container: MedusaContainer, ids: string[]): Promise<SellerProduct[]> {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: 'product',
    fields: [
      'id',
      'handle',
      'title',
      'status',
      'thumbnail',
      ...VARIANT_FIELDS.map((field) => `variants.${field}`),
    ],
    filters: { id: ids },
  });
  const byId = new Map((data as unknown as NativeProduct[]).map((product) => [product.id, product]));
  return ids.flatMap((id) => {
    const product = byId.get(id);
    return product ? [toProduct(product)] : [];
  });
}

/** @throws MarketError 404 when the stall has no such variant, whoever else has */
export async function retrieveVariant(
  container: MedusaContainer,
  { sellerId }: SellerScope,
  variantId: string,
): Promise<SellerVariant> {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: 'product_variant',
    fields: ['product.seller.id', ...VARIANT_FIELDS],
    filters: { id: variantId },
  });
  const [variant] = data as unknown as (NativeVariant & { product: { seller?: { id: string } } })[];
  if (variant?.product.seller?.id !== sellerId) {
    throw notFound('variant_not_found', messages.sellerDesk.variant_not_found);
  }
  return toVariant(variant);
}

interface NativeProduct {
  id: string;
  handle: string;
  title: string;
  status: string;
  thumbnail: string | null;
  variants: NativeVariant[];
}

interface NativeVariant {
  id: string;
  title: string;
  sku: string | null;
  prices: { amount: number; currency_code: string }[];
  inventory_items: {
    inventory: { location_levels: { stocked_quantity: number; reserved_quantity: number }[] };
  }[];
}

function toProduct({ id, handle, title, status, thumbnail, variants }: NativeProduct): SellerProduct {
  return {
    id,
    slug: handle,
    title,
    photo: { key: thumbnail?.split('/')[2] ?? '', alt: title },
    status: goodsStatus(status),
    variants: variants.map(toVariant),
  };
}

function toVariant({ id, title, sku, prices, inventory_items }: NativeVariant): SellerVariant {
  const levels = inventory_items.flatMap(({ inventory }) => inventory.location_levels);
  return {
    id,
    title,
    sku: sku ?? '',
    price: Number(prices.find(({ currency_code }) => currency_code === 'vnd')?.amount ?? 0),
    stocked: levels.reduce((sum, level) => sum + Number(level.stocked_quantity), 0),
    reserved: levels.reduce((sum, level) => sum + Number(level.reserved_quantity), 0),
  };
}
