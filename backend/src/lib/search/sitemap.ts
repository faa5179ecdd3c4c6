import type { SitemapEntry } from '../../contract';
import { allCategories } from './names';
import type { Reader } from './query';

/** The limit of one sitemap file (sitemaps.org). */
const LIMIT = 50_000;

interface Dated {
  slug: string;
  updated_at: string;
}

/** Addresses of the goods, shelves and stalls that shoppers may see, from the indexes. */
export async function readSitemap(query: Reader): Promise<SitemapEntry[]> {
  const [categories, [sellers, products]] = await Promise.all([
    allCategories(query),
    query.search([
      {
        entity: 'seller',
        fields: ['slug', 'updated_at'],
        pagination: { take: LIMIT },
        search_options: { count: 'none' },
      },
      {
        entity: 'product',
        fields: ['slug', 'updated_at'],
        pagination: { take: LIMIT },
        search_options: { count: 'none' },
      },
    ]),
  ]);
  return [
    ...entries('/danh-muc/', categories),
    ...entries('/gian-hang/', (sellers?.data ?? []) as Dated[]),
    ...entries('/san-pham/', (products?.data ?? []) as Dated[]),
  ].slice(0, LIMIT);
}

function entries(folder: string, documents: Dated[]): SitemapEntry[] {
  return documents.map(({ slug, updated_at }) => ({ path: `${folder}${slug}`, updated_at }));
}
