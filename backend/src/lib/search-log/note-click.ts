import type { MedusaContainer } from '@medusajs/framework/types';
import { ContainerRegistrationKeys } from '@medusajs/framework/utils';
import type { ProductSearchQuery } from '../../contract';
import { localDate, now } from '../clock';
import { searchProducts } from '../search/search-products';
import { noteOpened } from './note-search';

/**
 * Goods were opened from a list of results. Where they stood is found by asking for the list again, so that no address of the shop carries a mark;
 * goods that do not stand there do not count.
 */
export async function noteClick(
  container: MedusaContainer,
  wanted: ProductSearchQuery,
  slug: string,
): Promise<void> {
  if (!wanted.q) return;
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  try {
    const { hits, page, page_size } = await searchProducts(query, wanted, localDate(now()));
    const at = hits.findIndex((hit) => hit.slug === slug);
    if (at >= 0) noteOpened(container, wanted.q, (page - 1) * page_size + at + 1);
  } catch (error) {
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .error('[search-log] a click was not counted', error as Error);
  }
}
