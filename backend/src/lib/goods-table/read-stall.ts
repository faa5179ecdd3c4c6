import type { MedusaContainer } from '@medusajs/framework/types';
import { ContainerRegistrationKeys } from '@medusajs/framework/utils';
import { LISTING_MODULE } from '../../modules/listing';
import type ListingModuleService from '../../modules/listing/service';
import { goodsOfProducts, type TypedProduct } from '../goods/goods-of-product';
import { readGoodsForm } from '../goods/read-form';
import type { GoodsGround } from '../goods/read-goods';
import { readGoodsGround } from '../goods/read-ground';
import { MOST_DRAFTS } from '../goods/rules';
import type { TableGround } from './plan-row';
import { foldedName, type GoodsRow, photoName } from './read-goods-rows';
import { type CellWords, cellWords, type WordColumn } from './words';

/** Products are read so many at a time. */
const PAGE = 200;

/** A stall as a file of goods is held against it; read once for a file. */
export interface Stall {
  sellerId: string;
  goods: GoodsGround;
  idOf: Map<string, string>;
  slugOf: Map<string, string>;
  /** How many drafts it may still begin. */
  draftsLeft: number;
}

export async function readStall(container: MedusaContainer, sellerId: string): Promise<Stall> {
  const listings: ListingModuleService = container.resolve(LISTING_MODULE);
  const [goods, { data }, [, drafts]] = await Promise.all([
    readGoodsGround(container, sellerId),
    container.resolve(ContainerRegistrationKeys.QUERY).graph({
      entity: 'seller',
      fields: ['products.id', 'products.title', 'products.handle'],
      filters: { id: sellerId },
    }),
    listings.listAndCountListingDrafts(
      { seller_id: sellerId, product_id: null },
      { select: ['id'], take: 1 },
    ),
  ]);
  const products = (data[0]?.products ?? []) as unknown as { id: string; title: string; handle: string }[];
  return {
    sellerId,
    goods,
    idOf: new Map(products.map(({ id, handle }) => [handle, id])),
    slugOf: new Map(products.map(({ title, handle }) => [foldedName(title), handle])),
    draftsLeft: Math.max(0, MOST_DRAFTS - drafts),
  };
}

/** What these rows are held against, as it is now. */
export async function readTableGround(
  container: MedusaContainer,
  stall: Stall,
  rows: GoodsRow[],
): Promise<TableGround> {
  const [products, photos, takenSkus] = await Promise.all([
    readProducts(container, stall, rows),
    readPhotos(container, stall, rows),
    readTakenSkus(container, rows),
  ]);
  return {
    ...stall.goods,
    slugOf: (name) => stall.slugOf.get(name),
    products,
    photoKey: (told) => photos.get(told) ?? photos.get(photoName(told)),
    takenSkus,
  };
}

async function readProducts(
  container: MedusaContainer,
  { sellerId, idOf }: Stall,
  rows: GoodsRow[],
): Promise<Map<string, TypedProduct>> {
  const ids = rows.flatMap(({ slug }) => (slug === null ? [] : (idOf.get(slug) ?? [])));
  const found = new Map<string, TypedProduct>();
  for (let from = 0; from < ids.length; from += PAGE) {
    const page = await goodsOfProducts(container, sellerId, ids.slice(from, from + PAGE));
    for (const product of page) found.set(product.slug, product);
  }
  return found;
}

/** By key and by name; of several with one name the last that was sent. */
async function readPhotos(
  container: MedusaContainer,
  { sellerId }: Stall,
  rows: GoodsRow[],
): Promise<Map<string, string>> {
  const told = [...new Set(rows.flatMap(({ photos }) => photos ?? []))];
  if (told.length === 0) return new Map();
  const listings: ListingModuleService = container.resolve(LISTING_MODULE);
  const own = await listings.listListingPictures(
    { seller_id: sellerId, $or: [{ key: told }, { name: told.map(photoName).filter(Boolean) }] },
    { select: ['key', 'name'], order: { created_at: 'ASC' }, take: null },
  );
  return new Map(
    own.flatMap(({ key, name }) => [[key, key] as const, ...(name ? [[name, key] as const] : [])]),
  );
}

async function readTakenSkus(container: MedusaContainer, rows: GoodsRow[]): Promise<Set<string>> {
  const skus = rows.flatMap(({ slug, sizes }) =>
    slug === null ? sizes.flatMap(({ sku }) => sku || []) : [],
  );
  if (skus.length === 0) return new Set();
  const { data } = await container
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({ entity: 'product_variant', fields: ['sku'], filters: { sku: skus } });
  return new Set(data.flatMap(({ sku }) => sku ?? []));
}

/** As `cellWords`, of what a stall may choose now. */
export async function readWords(
  container: MedusaContainer,
  sellerId: string,
): Promise<Record<WordColumn, CellWords>> {
  return cellWords(await readGoodsForm(container, sellerId));
}
