import { backend } from './backend.server';
import { BackendError, isUnavailable } from './backend-error.server';
import type { BasketKey } from './cookies.server';

/**
 * The basket of whoever is signed in, with what this browser holds in it; null when there is none. A basket is never worth a failed
 * page: who cannot be asked keeps what the browser has.
 */
export async function followAccount(token: string | null, key: BasketKey | null): Promise<BasketKey | null> {
  if (token === null) return key;
  try {
    const { basket } = await backend.accountBasket(token, key?.id ?? null);
    return basket && { id: basket.id, itemCount: basket.item_count };
  } catch (error) {
    if (error instanceof BackendError || isUnavailable(error)) return key;
    throw error;
  }
}
