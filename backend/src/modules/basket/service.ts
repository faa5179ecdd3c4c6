import { randomBytes } from 'node:crypto';
import type { EntityManager } from '@medusajs/framework/mikro-orm/knex';
import type { Context } from '@medusajs/framework/types';
import { generateEntityId, InjectManager, MedusaContext, MedusaService } from '@medusajs/framework/utils';
import { execute } from '../../lib/sql';
import { Basket } from './models/basket';
import { BasketLine } from './models/basket-line';

export const MAX_LINE_QUANTITY = 9_999;
export const MAX_LINES = 100;
const MAX_VOUCHERS = 10;
const DAYS = 24 * 60 * 60 * 1000;
const LIFETIME = 30 * DAYS;

/** A change starts the 30 days anew. */
const TOUCHED = `touched AS (
  UPDATE basket SET expires_at = ?, updated_at = now() FROM changed WHERE basket.id = changed.basket_id)`;

export interface StoredBasket {
  id: string;
  expires_at: Date;
  placed_at: Date | null;
  voucher_codes: string[];
  lines: { id: string; variant_id: string; quantity: number }[];
}

export interface NewLine {
  basket_id: string;
  variant_id: string;
  quantity: number;
}

export default class BasketModuleService extends MedusaService({ Basket, BasketLine }) {
  /** An empty basket that expires 30 days after its last change; answers its id. */
  @InjectManager()
  async openBasket(at: Date, @MedusaContext() context: Context<EntityManager> = {}): Promise<string> {
    const id = `bsk_${randomBytes(20).toString('base64url')}`;
    await execute(context, 'INSERT INTO basket (id, expires_at) VALUES (?, ?)', [id, expiry(at)]);
    return id;
  }

  /** A basket that was named beforehand and holds nothing, once, however often it is asked for. */
  @InjectManager()
  async openNamed(
    id: string,
    at: Date,
    @MedusaContext() context: Context<EntityManager> = {},
  ): Promise<void> {
    await execute(context, 'INSERT INTO basket (id, expires_at) VALUES (?, ?) ON CONFLICT DO NOTHING', [
      id,
      expiry(at),
    ]);
  }

  /** A basket with its lines, oldest first, in one statement; null when there is none. */
  @InjectManager()
  async findBasket(
    id: string,
    @MedusaContext() context: Context<EntityManager> = {},
  ): Promise<StoredBasket | null> {
    const [basket] = await execute<StoredBasket>(
      context,
      `SELECT b.id, b.expires_at, b.placed_at, b.voucher_codes, coalesce(
         jsonb_agg(jsonb_build_object('id', l.id, 'variant_id', l.variant_id, 'quantity', l.quantity) ORDER BY l.id)
           FILTER (WHERE l.id IS NOT NULL), '[]') AS lines
       FROM basket b LEFT JOIN basket_line l ON l.basket_id = b.id AND l.deleted_at IS NULL
       WHERE b.id = ? AND b.deleted_at IS NULL GROUP BY b.id`,
      [id],
    );
    return basket ?? null;
  }

  /**
   * Adds to what is there, in one statement: two taps at once are both counted. Answers the line, or null when that would be
   * more than a line may hold, and then nothing changed.
   */
  @InjectManager()
  async addToLine(
    line: NewLine,
    at: Date,
    @MedusaContext() context: Context<EntityManager> = {},
  ): Promise<{ id: string; quantity: number } | null> {
    const [changed] = await execute<{ id: string; quantity: number }>(
      context,
      `WITH changed AS (
         INSERT INTO basket_line (id, basket_id, variant_id, quantity) VALUES (?, ?, ?, ?)
         ON CONFLICT (basket_id, variant_id) WHERE deleted_at IS NULL
         DO UPDATE SET quantity = basket_line.quantity + excluded.quantity, updated_at = now()
         WHERE basket_line.quantity + excluded.quantity <= ?
         RETURNING id, basket_id, quantity
       ), ${TOUCHED} SELECT id, quantity FROM changed`,
      [
        generateEntityId(undefined, 'bskl'),
        line.basket_id,
        line.variant_id,
        line.quantity,
        MAX_LINE_QUANTITY,
        expiry(at),
      ],
    );
    return changed ?? null;
  }

  /** Sets a line of this basket; false when the basket has no such line. */
  @InjectManager()
  async setLine(
    basketId: string,
    lineId: string,
    quantity: number,
    at: Date,
    @MedusaContext() context: Context<EntityManager> = {},
  ): Promise<boolean> {
    const rows = await execute(
      context,
      `WITH changed AS (
         UPDATE basket_line SET quantity = ?, updated_at = now()
         WHERE id = ? AND basket_id = ? AND deleted_at IS NULL RETURNING id, basket_id
       ), ${TOUCHED} SELECT id FROM changed`,
      [quantity, lineId, basketId, expiry(at)],
    );
    return rows.length > 0;
  }

  /** Takes a line out for good; false when the basket has no such line. */
  @InjectManager()
  async removeLine(
    basketId: string,
    lineId: string,
    at: Date,
    @MedusaContext() context: Context<EntityManager> = {},
  ): Promise<boolean> {
    const rows = await execute(
      context,
      `WITH changed AS (
         DELETE FROM basket_line WHERE id = ? AND basket_id = ? RETURNING id, basket_id
       ), ${TOUCHED} SELECT id FROM changed`,
      [lineId, basketId, expiry(at)],
    );
    return rows.length > 0;
  }

  /** Takes a voucher into the basket, once; false when the basket holds as many as it may. */
  @InjectManager()
  async addVoucher(
    basketId: string,
    code: string,
    at: Date,
    @MedusaContext() context: Context<EntityManager> = {},
  ): Promise<boolean> {
    const rows = await execute(
      context,
      `UPDATE basket SET expires_at = ?, updated_at = now(),
         voucher_codes = array_append(array_remove(voucher_codes, ?), ?)
       WHERE id = ? AND cardinality(array_remove(voucher_codes, ?)) < ? RETURNING id`,
      [expiry(at), code, code, basketId, code, MAX_VOUCHERS],
    );
    return rows.length > 0;
  }

  /** Takes a voucher out; false when the basket has no such one. */
  @InjectManager()
  async removeVoucher(
    basketId: string,
    code: string,
    at: Date,
    @MedusaContext() context: Context<EntityManager> = {},
  ): Promise<boolean> {
    const rows = await execute(
      context,
      `UPDATE basket SET expires_at = ?, updated_at = now(), voucher_codes = array_remove(voucher_codes, ?)
       WHERE id = ? AND ? = ANY(voucher_codes) RETURNING id`,
      [expiry(at), code, basketId, code],
    );
    return rows.length > 0;
  }

  /** The open basket of an account, the one used last; null when it has none. */
  @InjectManager()
  async findOfAccount(
    customerId: string,
    at: Date,
    @MedusaContext() context: Context<EntityManager> = {},
  ): Promise<StoredBasket | null> {
    const [own] = await execute<{ id: string }>(
      context,
      `SELECT id FROM basket WHERE customer_id = ? AND placed_at IS NULL AND expires_at > ? AND deleted_at IS NULL
       ORDER BY updated_at DESC, id LIMIT 1`,
      [customerId, at],
    );
    return own ? this.findBasket(own.id, context) : null;
  }

  /** Makes a guest's basket that of an account; false when it is an account's already. */
  @InjectManager()
  async giveToAccount(
    basketId: string,
    customerId: string,
    @MedusaContext() context: Context<EntityManager> = {},
  ): Promise<boolean> {
    const rows = await execute(
      context,
      'UPDATE basket SET customer_id = ?, updated_at = now() WHERE id = ? AND customer_id IS NULL RETURNING id',
      [customerId, basketId],
    );
    return rows.length > 0;
  }

  /** Whose account ends keeps no basket. */
  @InjectManager()
  async forgetAccount(
    customerId: string,
    @MedusaContext() context: Context<EntityManager> = {},
  ): Promise<void> {
    await execute(context, 'UPDATE basket SET customer_id = NULL WHERE customer_id = ?', [customerId]);
  }

  /**
   * Puts what one basket holds into another, which keeps what it has: of goods that are in both the larger quantity, so doing it twice
   * changes nothing. What a full basket has no room for is left out.
   */
  @InjectManager()
  async pour(
    { lines, voucher_codes }: Pick<StoredBasket, 'lines' | 'voucher_codes'>,
    into: StoredBasket,
    at: Date,
    @MedusaContext() context: Context<EntityManager> = {},
  ): Promise<void> {
    const known = new Set(into.lines.map(({ variant_id }) => variant_id));
    const fresh = lines.filter(({ variant_id }) => !known.has(variant_id)).slice(0, MAX_LINES - known.size);
    const taken = [...lines.filter(({ variant_id }) => known.has(variant_id)), ...fresh];
    if (taken.length > 0) {
      await execute(
        context,
        `INSERT INTO basket_line (id, basket_id, variant_id, quantity)
         VALUES ${taken.map(() => '(?, ?, ?, ?)').join(', ')}
         ON CONFLICT (basket_id, variant_id) WHERE deleted_at IS NULL
         DO UPDATE SET quantity = greatest(basket_line.quantity, excluded.quantity), updated_at = now()`,
        taken.flatMap(({ variant_id, quantity }) => [
          generateEntityId(undefined, 'bskl'),
          into.id,
          variant_id,
          quantity,
        ]),
      );
    }
    const codes = [...new Set([...into.voucher_codes, ...voucher_codes])].slice(0, MAX_VOUCHERS);
    await execute(
      context,
      `UPDATE basket SET expires_at = ?, updated_at = now(),
         voucher_codes = array(SELECT jsonb_array_elements_text(?::jsonb)) WHERE id = ?`,
      [expiry(at), JSON.stringify(codes), into.id],
    );
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

function expiry(at: Date): Date {
  return new Date(at.getTime() + LIFETIME);
}
