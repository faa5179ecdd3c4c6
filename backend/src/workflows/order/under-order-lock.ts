import type { MedusaContainer } from '@medusajs/framework/types';
import { Modules } from '@medusajs/framework/utils';
import { conflict } from '../../lib/errors';
import { messages } from '../../messages';
import { LockTimeoutError } from '../../modules/locking-advisory/key-queue';
import { PARCEL_LOCK, parcelLock } from './types';

/**
 * Runs what changes an order while nobody packs, ships, delivers, cancels or takes goods of it back.
 * @throws MarketError 409 `order_busy` when somebody else is at it for too long
 */
export async function underOrderLock<T>(
  container: MedusaContainer,
  orderId: string,
  work: () => Promise<T>,
): Promise<T> {
  try {
    const locking = container.resolve(Modules.LOCKING);
    return await locking.execute(parcelLock(orderId), work, { timeout: PARCEL_LOCK.timeout });
  } catch (error) {
    if (error instanceof LockTimeoutError) throw conflict('order_busy', messages.afterSale.busy);
    throw error;
  }
}
