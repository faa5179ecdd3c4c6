import type { MedusaContainer } from '@medusajs/framework/types';
import { Modules } from '@medusajs/framework/utils';

/** Seconds to wait for somebody who sends or begins a file of the same stall. */
const PATIENCE = 60;

/** Files of one stall are looked at one after another. */
export function inTurn<Result>(
  container: MedusaContainer,
  sellerId: string,
  work: () => Promise<Result>,
): Promise<Result> {
  return container.resolve(Modules.LOCKING).execute(`goods-import:${sellerId}`, work, { timeout: PATIENCE });
}
