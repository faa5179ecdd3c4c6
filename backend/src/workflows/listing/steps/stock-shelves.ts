import { Modules } from '@medusajs/framework/utils';
import { createStep, StepResponse } from '@medusajs/framework/workflows-sdk';

interface Shelf {
  sku: string;
  location_id: string;
  stocked_quantity: number;
}

/** Puts so many pieces of each variant on the shelf of its stall. */
export const stockShelvesStep = createStep(
  'stock-shelves',
  async (shelves: Shelf[], { container }) => {
    const inventory = container.resolve(Modules.INVENTORY);
    const items = await inventory.listInventoryItems(
      { sku: shelves.map(({ sku }) => sku) },
      { select: ['id', 'sku'], take: null },
    );
    const itemOf = new Map(items.map(({ sku, id }) => [sku, id]));
    const levels = await inventory.createInventoryLevels(
      shelves.map(({ sku, ...level }) => ({ ...level, inventory_item_id: itemOf.get(sku) ?? '' })),
    );
    const ids = levels.map(({ id }) => id);
    return new StepResponse(ids, ids);
  },
  async (ids, { container }) => {
    if (ids) await container.resolve(Modules.INVENTORY).deleteInventoryLevels(ids);
  },
);
