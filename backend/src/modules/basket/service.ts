import { randomBytes } from 'node:crypto';
import type { EntityManager } from '@medusajs/framework/mikro-orm/knex';
import type { Context } from '@medusajs/framework/types';
import { generateEntityId, InjectManager, MedusaContext, MedusaService } from '@medusajs/framework/utils';
import { execute } from '../../lib/sql';
import { Basket } from './models/basket';
import { BasketLine } from './models/basket-line';

export const MAX_LINE_QUANTITY = 9_999;
export const MAX_LINES = 100;
const DAYS = 24 * 60 * 60 * 1000;
const LIFETIME = 30 * DAYS;

export interface NewLine {
  basket_id: string;
  variant_id: string;
  quantity: number;
}

export default class BasketModuleService extends MedusaService({ Basket, BasketLine }) {
  /** An empty basket that expires 30 days after its last change. */
  async openBasket(at: Date) {
    const id = `bsk_${randomBytes(20).toString('base64url')}`;
    return this.createBaskets({ id, expires_at: new Date(at.getTime() + LIFETIME) });
  }

  /**
   * Adds to what is there, in one statement: two taps at once are both counted. Answers the line's new quantity, or null
   * when that would be more than a line may hold, and then nothing changed.
   */
  @InjectManager()
  async addToLine(
    line: NewLine,
    @MedusaContext() context: Context<EntityManager> = {},
  ): Promise<number | null> {
    const rows = await execute<{ quantity: number }>(
      context,
      `INSERT INTO basket_line (id, basket_id, variant_id, quantity) VALUES (?, ?, ?, ?)
       ON CONFLICT (basket_id, variant_id) WHERE deleted_at IS NULL
       DO UPDATE SET quantity = basket_line.quantity + excluded.quantity, updated_at = now()
       WHERE basket_line.quantity + excluded.quantity <= ?
       RETURNING quantity`,
      [
        generateEntityId(undefined, 'bskl'),
        line.basket_id,
        line.variant_id,
        line.quantity,
        MAX_LINE_QUANTITY,
      ],
    );
    return rows[0]?.quantity ?? null;
  }

  /** Sets a line of this basket; false when the basket has no such line. */
  @InjectManager()
  async setLine(
    basketId: string,
    lineId: string,
    quantity: number,
    @MedusaContext() context: Context<EntityManager> = {},
  ): Promise<boolean> {
    const rows = await execute(
      context,
      `UPDATE basket_line SET quantity = ?, updated_at = now()
       WHERE id = ? AND basket_id = ? AND deleted_at IS NULL RETURNING id`,
      [quantity, lineId, basketId],
    );
    return rows.length > 0;
  }

  /** Takes a line out for good; false when the basket has no such line. */
  @InjectManager()
  async removeLine(
    basketId: string,
    lineId: string,
    @MedusaContext() context: Context<EntityManager> = {},
  ): Promise<boolean> {
    const rows = await execute(
      context,
      'DELETE FROM basket_line WHERE id = ? AND basket_id = ? RETURNING id',
      [lineId, basketId],
    );
    return rows.length > 0;
  }

  /** Starts the 30 days anew. */
  @InjectManager()
  async touch(
    basketId: string,
    at: Date,
    @MedusaContext() context: Context<EntityManager> = {},
  ): Promise<void> {
    await execute(context, 'UPDATE basket SET expires_at = ?, updated_at = now() WHERE id = ?', [
      new Date(at.getTime() + LIFETIME),
      basketId,
    ]);
  }

  /** Marks an open basket as sold; false when it was sold before. */
  @InjectManager()
  async markPlaced(
    basketId: string,
    at: Date,
    @MedusaContext() context: Context<EntityManager> = {},
  ): Promise<boolean> {
    const rows = await execute(
      context,
      'UPDATE basket SET placed_at = ? WHERE id = ? AND placed_at IS NULL RETURNING id',
      [at, basketId],
    );
    return rows.length > 0;
  }

  /** Gives a basket back to its shopper after a placement that was undone. */
  @InjectManager()
  async unmarkPlaced(basketId: string, @MedusaContext() context: Context<EntityManager> = {}): Promise<void> {
    await execute(context, 'UPDATE basket SET placed_at = NULL WHERE id = ?', [basketId]);
  }
}
