import type { MedusaContainer } from '@medusajs/framework/types';
import { ContainerRegistrationKeys } from '@medusajs/framework/utils';
import { messages } from '../../messages';
import { localDate, now } from '../clock';
import { notFound } from '../errors';
import { findPlace } from '../nation';
import type { GoodsGround } from './read-goods';

/** A category in which goods may stand: one without children. */
export interface Leaf {
  id: string;
  slug: string;
  name: string;
  group: string;
  vsic: string;
  vat_class: string;
}

interface CategoryRow {
  id: string;
  handle: string;
  name: string;
  metadata: Record<string, unknown> | null;
  parent_category: { name: string } | null;
  category_children: { id: string }[] | null;
}

/** The categories in which goods may stand, by group and name. */
export async function readLeaves(container: MedusaContainer): Promise<Leaf[]> {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: 'product_category',
    fields: ['id', 'handle', 'name', 'metadata', 'parent_category.name', 'category_children.id'],
    filters: { is_active: true },
  });
  return (data as unknown as CategoryRow[])
    .filter(({ category_children }) => (category_children ?? []).length === 0)
    .map(({ id, handle, name, metadata, parent_category }) => ({
      id,
      slug: handle,
      name,
      group: parent_category?.name ?? name,
      vsic: String(metadata?.vsic ?? ''),
      vat_class: String(metadata?.vat_class ?? ''),
    }));
}

/** What the answers of a stall are read against. */
export async function readGoodsGround(container: MedusaContainer, sellerId: string): Promise<GoodsGround> {
  const [leaves, home] = await Promise.all([readLeaves(container), readHome(container, sellerId)]);
  return {
    categories: new Map(leaves.map((leaf) => [leaf.slug, leaf])),
    isCommune: (code) => findPlace(code) !== null,
    homeCommune: home.commune_code,
    today: localDate(now()),
  };
}

export interface Home {
  slug: string;
  commune_code: string;
  province_code: string;
  location_id: string;
}

/** Where a stall is and keeps its goods. @throws MarketError 404 */
export async function readHome(container: MedusaContainer, sellerId: string): Promise<Home> {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: 'seller',
    fields: ['slug', 'commune_code', 'province_code', 'stock_location.id'],
    filters: { id: sellerId },
  });
  const [seller] = data as unknown as (Omit<Home, 'location_id'> & {
    stock_location: { id: string } | null;
  })[];
  if (!seller?.stock_location) throw notFound('seller_not_found', messages.catalogue.seller_not_found);
  const { stock_location, ...rest } = seller;
  return { ...rest, location_id: stock_location.id };
}
