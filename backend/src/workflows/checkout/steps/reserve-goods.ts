import type { InventoryTypes } from '@medusajs/framework/types';
import { ContainerRegistrationKeys, MedusaError, Modules } from '@medusajs/framework/utils';
import { createStep, StepResponse } from '@medusajs/framework/workflows-sdk';
import { conflict, type MarketError } from '../../../lib/errors';
import { messages } from '../../../messages';

type Reservation = InventoryTypes.CreateReservationItemInput;

const LEVELS = `
SELECT inventory_item_id, location_id, (stocked_quantity - reserved_quantity)::float8 AS free
FROM inventory_level WHERE inventory_item_id = ANY(:items) AND deleted_at IS NULL`;

interface Level {
  inventory_item_id: string;
  location_id: string;
  free: number;
}

/**
 * Looks whether every shelf has enough, before anything is written: of two hundred who want the last ten, those who come too late cost
 * one reading. The caller holds the locks of all items, so what is found stays true. Lines that share an item are summed,
 * which Medusa does not do when it reserves (medusajs/medusa#16502).
 */
export const checkShelvesStep = createStep(
  'check-shelves',
  async (reservations: Reservation[], { container }) => {
    const wanted = wantedOf(reservations);
    if (wanted.size === 0) return new StepResponse(undefined);
    const { rows } = await container
      .resolve(ContainerRegistrationKeys.PG_CONNECTION)
      .raw<{ rows: Level[] }>(LEVELS, {
        items: reservations.map(({ inventory_item_id }) => inventory_item_id),
      });
    const free = new Map(rows.map((level) => [shelf(level), level.free]));
    for (const [where, quantity] of wanted) {
      if ((free.get(where) ?? 0) < quantity) throw shortage();
    }
    return new StepResponse(undefined);
  },
);

/** Reserves every line at its seller's place. The caller holds the locks of all items, so this asks for none. */
export const reserveGoodsStep = createStep(
  'reserve-goods',
  async (reservations: Reservation[], { container }) => {
    if (reservations.length === 0) return new StepResponse([], []);
    const made = await container
      .resolve(Modules.INVENTORY)
      .createReservationItems(reservations)
      .catch((error) => {
        throw isShortage(error) ? shortage() : error;
      });
    const ids = made.map(({ id }) => id);
    return new StepResponse(ids, ids);
  },
  async (ids, { container }) => {
    if (ids?.length) await container.resolve(Modules.INVENTORY).deleteReservationItems(ids);
  },
);

/** Pieces by shelf, of goods that must be there. */
function wantedOf(reservations: Reservation[]): Map<string, number> {
  const wanted = new Map<string, number>();
  for (const reservation of reservations) {
    if (reservation.allow_backorder) continue;
    const where = shelf(reservation);
    wanted.set(where, (wanted.get(where) ?? 0) + Number(reservation.quantity));
  }
  return wanted;
}

function shelf(at: { inventory_item_id: string; location_id: string }): string {
  return `${at.inventory_item_id} ${at.location_id}`;
}

/** How the inventory module says that a place has too few. */
function isShortage(error: unknown): boolean {
  return error instanceof MedusaError && error.type === MedusaError.Types.NOT_ALLOWED;
}

function shortage(): MarketError {
  return conflict('not_enough_stock', messages.checkout.problems);
}
