import type { MedusaContainer } from '@medusajs/framework/types';
import { Modules } from '@medusajs/framework/utils';

/** Seconds. */
const PATIENCE = 30;

/** One invoice of an order is decided at a time: which parcel bears the delivery fee, and what a correction comes after. */
export function underOrderLock<T>(
  container: MedusaContainer,
  orderId: string,
  job: () => Promise<T>,
): Promise<T> {
  return container.resolve(Modules.LOCKING).execute(`order-invoices:${orderId}`, job, { timeout: PATIENCE });
}
