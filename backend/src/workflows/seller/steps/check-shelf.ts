import { Modules } from '@medusajs/framework/utils';
import { createStep, StepResponse } from '@medusajs/framework/workflows-sdk';
import { invalidInput } from '../../../lib/errors';
import { messages } from '../../../messages';

interface Input {
  inventory_item_id: string;
  location_id: string;
  /** Undefined when only the price changes. */
  stocked?: number;
}

/**
 * Goods of orders that are not packed yet must stay on the shelf. Runs under the lock that reservations take too.
 * @throws MarketError 400 naming the field `stocked`
 */
export const checkShelfStep = createStep('check-shelf', async (input: Input, { container }) => {
  if (input.stocked === undefined) return new StepResponse(null);
  const level = await container
    .resolve(Modules.INVENTORY)
    .retrieveInventoryLevelByItemAndLocation(input.inventory_item_id, input.location_id);
  const reserved = Number(level.reserved_quantity);
  if (input.stocked < reserved) {
    const message = messages.sellerDesk.below_reserved(reserved);
    throw invalidInput([{ field: 'stocked', code: 'below_reserved', message }]);
  }
  return new StepResponse(null);
});
