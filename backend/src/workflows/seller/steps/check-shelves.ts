import { Modules } from '@medusajs/framework/utils';
import { createStep, StepResponse } from '@medusajs/framework/workflows-sdk';
import { invalidInput } from '../../../lib/errors';
import { messages } from '../../../messages';

interface NewLevel {
  inventory_item_id: string;
  location_id: string;
  stocked_quantity: number;
}

/**
 * Goods of orders that are not packed yet must stay on the shelf. Runs under the locks that reservations take too.
 * @throws MarketError 400 naming the field `stocked`
 */
export const checkShelvesStep = createStep('check-shelves', async (wanted: NewLevel[], { container }) => {
  if (wanted.length === 0) return new StepResponse(null);
  const levels = await container
    .resolve(Modules.INVENTORY)
    .listInventoryLevels(
      { inventory_item_id: wanted.map(({ inventory_item_id }) => inventory_item_id) },
      { select: ['inventory_item_id', 'location_id', 'reserved_quantity'], take: null },
    );
  for (const { inventory_item_id, location_id, stocked_quantity } of wanted) {
    const level = levels.find(
      (one) => one.inventory_item_id === inventory_item_id && one.location_id === location_id,
    );
    const reserved = Number(level?.reserved_quantity ?? 0);
    if (stocked_quantity < reserved) {
      const message = messages.sellerDesk.below_reserved(reserved);
      throw invalidInput([{ field: 'stocked', code: 'below_reserved', message }]);
    }
  }
  return new StepResponse(null);
});
