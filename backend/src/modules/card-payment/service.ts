import type { EntityManager } from '@medusajs/framework/mikro-orm/knex';
import type { Context } from '@medusajs/framework/types';
import { generateEntityId, InjectManager, MedusaContext, MedusaService } from '@medusajs/framework/utils';
import { execute } from '../../lib/sql';
import { type CardEventName, cardMove } from './card-states';
import { CardEvent } from './models/card-event';
import { CardPayment } from './models/card-payment';

export interface ToldEvent {
  event_id: string;
  type: string;
  subject_id: string;
  message: Record<string, unknown>;
}

/** What is known of card payments: pages that were opened, and what Stripe said of them. Cards themselves never come near us. */
export default class CardPaymentModuleService extends MedusaService({ CardPayment, CardEvent }) {
  /** Writes an event down, once. Answers the new row's id, or null for one that was told before. */
  @InjectManager()
  async record(
    { event_id, type, subject_id, message }: ToldEvent,
    @MedusaContext() context: Context<EntityManager> = {},
  ): Promise<string | null> {
    const rows = await execute<{ id: string }>(
      context,
      `INSERT INTO card_event (id, event_id, type, subject_id, message) VALUES (?, ?, ?, ?, ?::jsonb)
       ON CONFLICT (event_id) WHERE deleted_at IS NULL DO NOTHING RETURNING id`,
      [generateEntityId(undefined, 'cardev'), event_id, type, subject_id, JSON.stringify(message)],
    );
    return rows[0]?.id ?? null;
  }

  /** Moves a card payment on by the table of `card-states.ts`, in one compare-and-set; false when it was there already. */
  @InjectManager()
  async move(
    id: string,
    event: CardEventName,
    @MedusaContext() context: Context<EntityManager> = {},
  ): Promise<boolean> {
    const { from, to } = cardMove(event);
    const rows = await execute(
      context,
      `UPDATE card_payment SET state = ?, updated_at = now()
       WHERE id = ? AND state IN (${from.map(() => '?').join(', ')}) RETURNING id`,
      [to, id, ...from],
    );
    return rows.length > 0;
  }

  /** Events that were written down and not dealt with, oldest first. */
  @InjectManager()
  async listUndone(@MedusaContext() context: Context<EntityManager> = {}): Promise<string[]> {
    const rows = await execute<{ id: string }>(
      context,
      'SELECT id FROM card_event WHERE done_at IS NULL ORDER BY created_at LIMIT 200',
      [],
    );
    return rows.map(({ id }) => id);
  }

  /** Open pages of which Stripe was not asked for so long, those forgotten longest first. */
  @InjectManager()
  async listToAsk(
    before: Date,
    @MedusaContext() context: Context<EntityManager> = {},
  ): Promise<{ id: string; payment_request_id: string }[]> {
    return execute(
      context,
      `SELECT id, payment_request_id FROM card_payment
       WHERE state = 'open' AND deleted_at IS NULL AND asked_at < ? ORDER BY asked_at LIMIT 100`,
      [before],
    );
  }
}
