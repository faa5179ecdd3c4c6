import type { MedusaContainer } from '@medusajs/framework/types';
import { ContainerRegistrationKeys, Modules } from '@medusajs/framework/utils';
import { forgetAnswers } from './kept-answers';

/**
 * Removes goods from the index before the answer is given. A failure is logged and not thrown: their status stands, and the index follows it
 * by its event.
 */
export async function hideProduct(container: MedusaContainer, id: string): Promise<void> {
  try {
    await container.resolve(Modules.SEARCH).deleteDocuments({ index: 'product', filters: { id: [id] } });
    forgetAnswers();
  } catch (error) {
    const logger = container.resolve(ContainerRegistrationKeys.LOGGER);
    logger.error(`[search] the product ${id} was not hidden at once`, error as Error);
  }
}
