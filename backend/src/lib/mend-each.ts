import type { MedusaContainer } from '@medusajs/framework/types';
import { ContainerRegistrationKeys } from '@medusajs/framework/utils';

/** Mends what it can: one that cannot be mended is logged and must not keep the others from it. Answers how many were mended. */
export async function mendEach<T>(
  container: MedusaContainer,
  items: T[],
  mend: (container: MedusaContainer, item: T) => Promise<unknown>,
): Promise<number> {
  let mended = 0;
  for (const item of items) {
    try {
      await mend(container, item);
      mended += 1;
    } catch (error) {
      const reason =
        typeof error === 'object' && error !== null && 'message' in error ? error.message : error;
      container
        .resolve(ContainerRegistrationKeys.LOGGER)
        .warn(`Something could not be mended yet: ${reason}`);
    }
  }
  return mended;
}
