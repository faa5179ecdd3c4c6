import type { MedusaContainer } from '@medusajs/framework/types';
import { Modules } from '@medusajs/framework/utils';

/** Pieces that come to a shelf (or leave it, below zero). */
export interface ShelfMove {
  inventory_item_id: string;
  location_id: string;
  pieces: number;
}

/** Seconds to wait for those who sell the same goods. */
const PATIENCE = 10;
/** Moves that a shelf remembers; far more than can be under way at once. */
const REMEMBERED = 100;

/**
 * Moves goods on their shelves, once for each `key` however often it is called: every shelf remembers its last moves in the row that
 * holds its stock, so the two cannot come apart. Medusa's own adjustment does not know whether it was made before a crash.
 */
export async function moveOnShelf(
  container: MedusaContainer,
  key: string,
  moves: ShelfMove[],
): Promise<void> {
  if (moves.length === 0) return;
  const inventory = container.resolve(Modules.INVENTORY);
  const items = [...new Set(moves.map(({ inventory_item_id }) => inventory_item_id))];
  const move = async () => {
    const levels = await inventory.listInventoryLevels({ inventory_item_id: items }, { take: null });
    const updates = levels.flatMap(({ inventory_item_id, location_id, stocked_quantity, metadata }) => {
      const own = moves.filter(
        (one) => one.inventory_item_id === inventory_item_id && one.location_id === location_id,
      );
      const known = rememberedBy(metadata);
      if (own.length === 0 || known.includes(key)) return [];
      const pieces = own.reduce((sum, one) => sum + one.pieces, 0);
      return [
        {
          inventory_item_id,
          location_id,
          stocked_quantity: Number(stocked_quantity) + pieces,
          metadata: { ...metadata, moves: [...known, key].slice(-REMEMBERED) },
        },
      ];
    });
    if (updates.length > 0) await inventory.updateInventoryLevels(updates);
  };
  await container.resolve(Modules.LOCKING).execute(items, move, { timeout: PATIENCE });
}

function rememberedBy(metadata: Record<string, unknown> | null): string[] {
  const moves = metadata?.moves;
  return Array.isArray(moves) ? moves.filter((one) => typeof one === 'string') : [];
}
