import type { IInventoryService, InventoryTypes } from '@medusajs/framework/types';
import { MedusaError, Modules } from '@medusajs/framework/utils';
import { createStep, StepResponse } from '@medusajs/framework/workflows-sdk';
import { conflict, type MarketError } from '../../../lib/errors';
import { messages } from '../../../messages';

type Reservation = InventoryTypes.CreateReservationItemInput;

/**
 * Reserves every line at its seller's place. The caller holds the locks of all items, so this asks for none. Medusa checks
 * each line alone (medusajs/medusa#16502): lines that share an item are checked here by their sum.
 */
export const reserveGoodsStep = createStep(
  'reserve-goods',
  async (reservations: Reservation[], { container }) => {
    if (reservations.length === 0) return new StepResponse([], []);
    const inventory = container.resolve(Modules.INVENTORY);
    await checkShared(inventory, reservations);
    const made = await inventory.createReservationItems(reservations).catch((error) => {
      throw isShortage(error) ? shortage() : error;
    });
    const ids = made.map(({ id }) => id);
    return new StepResponse(ids, ids);
  },
  async (ids, { container }) => {
    if (ids?.length) await container.resolve(Modules.INVENTORY).deleteReservationItems(ids);
  },
);

async function checkShared(inventory: IInventoryService, reservations: Reservation[]): Promise<void> {
  const wanted = new Map<string, { item: string; place: string; quantity: number; lines: number }>();
  for (const { inventory_item_id: item, location_id: place, quantity, allow_backorder } of reservations) {
    if (allow_backorder) continue;
    const key = `${item} ${place}`;
    const sum = wanted.get(key) ?? { item, place, quantity: 0, lines: 0 };
    wanted.set(key, { ...sum, quantity: sum.quantity + Number(quantity), lines: sum.lines + 1 });
  }
  for (const { item, place, quantity, lines } of wanted.values()) {
    if (lines === 1) continue;
    const free = await inventory.retrieveAvailableQuantity(item, [place]);
    if (Number(free) < quantity) throw shortage();
  }
}

/** How the inventory module says that a place has too few. */
function isShortage(error: unknown): boolean {
  return error instanceof MedusaError && error.type === MedusaError.Types.NOT_ALLOWED;
}

function shortage(): MarketError {
  return conflict('not_enough_stock', messages.checkout.problems);
}
