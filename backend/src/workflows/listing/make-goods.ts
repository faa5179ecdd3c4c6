import { randomUUID } from 'node:crypto';
import type { MedusaContainer } from '@medusajs/framework/types';
import { ContainerRegistrationKeys } from '@medusajs/framework/utils';
import { deleteProductsWorkflow } from '@medusajs/medusa/core-flows';
import type { FieldError } from '../../contract';
import type { Goods, GoodsVariant } from '../../lib/goods/read-goods';
import { type Home, readHome } from '../../lib/goods/read-ground';
import { slugOf } from '../../lib/goods/slug';
import { messages } from '../../messages';
import { LISTING_MODULE } from '../../modules/listing';
import type ListingModuleService from '../../modules/listing/service';
import { readGround } from '../basket/lib/ground';
import { createGoodsWorkflow } from './create-goods';
import type { NewGoods } from './types';

interface Wanted {
  goods: Goods;
  /** What they are made from: nothing is made of it twice. */
  external_id: string;
}

/** Puts goods of one stall on the shelf. @returns id and slug of each product, in the order given */
export async function makeGoods(
  container: MedusaContainer,
  sellerId: string,
  wanted: Wanted[],
): Promise<{ id: string; slug: string }[]> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const [home, ground, { data: profiles }, slugs] = await Promise.all([
    readHome(container, sellerId),
    readGround(query),
    query.graph({ entity: 'shipping_profile', fields: ['id'], filters: { type: 'default' } }),
    freeSlugs(
      container,
      wanted.map(({ goods }) => goods.name),
    ),
  ]);
  const { result } = await createGoodsWorkflow(container).run({
    input: {
      sales_channel_id: ground.sales_channel_id,
      shipping_profile_id: profiles[0]?.id ?? '',
      goods: wanted.map((one, index) => toNewGoods(one, slugs[index] ?? '', sellerId, home)),
    },
  });
  return result;
}

/** The products that were made of these before a process was killed, by `external_id`; half ones, which nobody has seen, go. */
export async function adoptMade(
  container: MedusaContainer,
  externalIds: string[],
): Promise<Map<string, string>> {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: 'product',
    fields: ['id', 'external_id', 'seller.id', 'listing.id'],
    filters: { external_id: externalIds },
  });
  const products = data as unknown as Made[];
  const half = products.filter(({ seller, listing }) => !seller || !listing).map(({ id }) => id);
  if (half.length > 0) await deleteProductsWorkflow(container).run({ input: { ids: half } });
  return new Map(
    products.filter(({ id }) => !half.includes(id)).map(({ id, external_id }) => [external_id, id]),
  );
}

interface Made {
  id: string;
  external_id: string;
  seller?: { id: string };
  listing?: { id: string };
}

/** What of these goods belongs to somebody else: photographs of another stall, item codes of other goods. */
export async function foreignParts(
  container: MedusaContainer,
  sellerId: string,
  { photos, variants }: Pick<Goods, 'photos' | 'variants'>,
): Promise<FieldError[]> {
  const listings: ListingModuleService = container.resolve(LISTING_MODULE);
  const skus = variants.flatMap(({ sku }) => sku ?? []);
  const [own, { data: taken }] = await Promise.all([
    listings.listListingPictures({ key: photos, seller_id: sellerId }, { select: ['key'], take: null }),
    container
      .resolve(ContainerRegistrationKeys.QUERY)
      .graph({ entity: 'product_variant', fields: ['sku'], filters: { sku: skus } }),
  ]);
  const known = new Set(own.map(({ key }) => key));
  const foreign = photos.some((key) => !known.has(key));
  const takenSkus = new Set(taken.map(({ sku }) => sku));
  return [
    ...(foreign ? [{ field: 'photos', code: 'unknown', message: messages.goods.photo_unknown }] : []),
    ...variants.flatMap(({ sku }, index) =>
      sku && takenSkus.has(sku)
        ? [{ field: `variants.${index}.sku`, code: 'taken', message: messages.goods.sku_taken(sku) }]
        : [],
    ),
  ];
}

/** An address for each name; one that is taken gets a few letters more. */
async function freeSlugs(container: MedusaContainer, names: string[]): Promise<string[]> {
  const wanted = names.map(slugOf);
  const { data } = await container
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({ entity: 'product', fields: ['handle'], filters: { handle: [...new Set(wanted)] } });
  const taken = new Set(data.map(({ handle }) => handle));
  return wanted.map((slug) => {
    const free = taken.has(slug) ? `${slug}-${randomUUID().slice(0, 6)}` : slug;
    taken.add(free);
    return free;
  });
}

function toNewGoods({ goods, external_id }: Wanted, slug: string, seller_id: string, home: Home): NewGoods {
  const { name, category_id, description, variants, photos, ...listing } = goods;
  return {
    seller_id,
    location_id: home.location_id,
    slug,
    title: name,
    description,
    category_id,
    external_id,
    variants: variants.map(toVariant),
    listing: { ...listing, photo_keys: photos },
  };
}

function toVariant({ sku, content, ...variant }: GoodsVariant) {
  return {
    ...variant,
    content,
    sku: sku ?? `SP-${randomUUID().slice(0, 8).toUpperCase()}`,
    // What the packing weighs nobody has said.
    weight: content.unit === 'piece' ? null : Math.round(content.amount),
  };
}
