import type { MedusaContainer } from '@medusajs/framework/types';
import { ContainerRegistrationKeys, Modules } from '@medusajs/framework/utils';
import { forgetAnswers } from './kept-answers';

/**
 * Removes a stall and all its goods from the indexes, in two statements however many goods it has. A failure is logged and not thrown:
 * the change of the stall's state stands, and the indexes follow it by its event.
 */
export async function hideStall(
  container: MedusaContainer,
  { id, slug }: { id: string; slug: string },
): Promise<void> {
  const search = container.resolve(Modules.SEARCH);
  try {
    await search.deleteDocuments({ index: 'product', filters: { seller_slug: slug } });
    await search.deleteDocuments({ index: 'seller', filters: { id: [id] } });
    forgetAnswers();
  } catch (error) {
    const logger = container.resolve(ContainerRegistrationKeys.LOGGER);
    logger.error(`[search] the stall ${slug} was not hidden at once`, error as Error);
  }
}
