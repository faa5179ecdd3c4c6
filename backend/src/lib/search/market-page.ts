import type { Market as PackMarket } from '@cho-phien/seed';
import type { Category, Market } from '../../contract';
import type { CategoryDocument } from '../../search/category';
import { allCategories } from './names';
import { productCounts } from './product-counts';
import type { Reader } from './query';

/** What the province pack says of the market, its shelves with their goods counted, and how big it is. */
export async function readMarket(query: Reader): Promise<Market | null> {
  const [{ data: stores }, shelves, byCategory, bySeller] = await Promise.all([
    query.graph({ entity: 'store', fields: ['metadata'] }),
    allCategories(query),
    productCounts(query, 'category_slugs'),
    query.search({ entity: 'seller', fields: ['id'], pagination: { take: 0 } }),
  ]);
  const pack = stores[0]?.metadata?.market as PackMarket | undefined;
  if (!pack) return null;
  return {
    key: pack.key,
    name: pack.name,
    short_name: pack.shortName,
    tagline: pack.tagline,
    hero_title: pack.heroTitle,
    hero_text: pack.heroText,
    about: pack.aboutText,
    province_code: pack.provinceCode,
    area_name: pack.areaName,
    area_commune_codes: pack.areaCommuneCodes,
    operator_name: pack.operatorName,
    hotline: pack.hotline,
    email: pack.email,
    address: pack.address,
    categories: categoryTree(shelves, byCategory.counts, null),
    counts: {
      sellers: bySeller.search_result.metadata.count ?? 0,
      products: byCategory.total,
      communes: pack.areaCommuneCodes.length,
    },
    demo: pack.demo,
  };
}

function categoryTree(
  shelves: CategoryDocument[],
  counts: Map<string, number>,
  parent: string | null,
): Category[] {
  return shelves
    .filter((shelf) => shelf.parent_slug === parent)
    .map((shelf) => ({
      slug: shelf.slug,
      name: shelf.name,
      description: shelf.description,
      photo: { key: shelf.photo_key, alt: shelf.name },
      product_count: counts.get(shelf.slug) ?? 0,
      children: categoryTree(shelves, counts, shelf.slug),
    }));
}
