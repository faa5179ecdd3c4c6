import type { EntityManager } from '@medusajs/framework/mikro-orm/knex';
import type { Context } from '@medusajs/framework/types';
import { generateEntityId, InjectManager, MedusaContext, MedusaService } from '@medusajs/framework/utils';
import type { FiledOpening, OpeningAnswers, OpeningField, SellerKind } from '../../contract';
import { execute } from '../../lib/sql';
import { Opening } from './models/opening';
import { OpeningEvent } from './models/opening-event';
import { OpeningPaper } from './models/opening-paper';
import { type OpeningMove, openingMove, WRITABLE } from './states';

type InModule = Context<EntityManager>;

export interface Mover {
  actor: 'member' | 'officer';
  id: string;
  name: string;
}

export interface Move {
  id: string;
  event: OpeningMove;
  by: Mover;
  at: Date;
  reason?: string;
  /** With `ask_back`. */
  asked?: Partial<Record<OpeningField, string>>;
  /** With `submit`. */
  filed?: FiledOpening;
  /** With `approve`. */
  seller_id?: string;
}

export interface Twin {
  same: 'tax_code' | 'bank_account' | 'phone';
  id: string;
  name: string;
}

const list = (values: readonly unknown[]) => values.map(() => '?').join(', ');

export default class OpeningModuleService extends MedusaService({ Opening, OpeningPaper, OpeningEvent }) {
  /** Keeps what is given and leaves the rest, whoever saves at the same time; false when it is not this person's or not to be written on. */
  @InjectManager()
  async save(
    of: { id: string; member_id: string; kind?: SellerKind; answers: OpeningAnswers },
    @MedusaContext() context: InModule = {},
  ): Promise<boolean> {
    const rows = await execute(
      context,
      `UPDATE opening SET answers = answers || ?::jsonb, kind = coalesce(?, kind), updated_at = now()
       WHERE id = ? AND member_id = ? AND state IN (${list(WRITABLE)}) AND deleted_at IS NULL RETURNING id`,
      [JSON.stringify(of.answers), of.kind ?? null, of.id, of.member_id, ...WRITABLE],
    );
    return rows.length > 0;
  }

  @InjectManager()
  async acceptTerms(
    of: { id: string; member_id: string; version: string; at: Date },
    @MedusaContext() context: InModule = {},
  ): Promise<boolean> {
    const rows = await execute(
      context,
      `UPDATE opening SET terms_version = ?, terms_at = ?, updated_at = now()
       WHERE id = ? AND member_id = ? AND state IN (${list(WRITABLE)}) AND deleted_at IS NULL RETURNING id`,
      [of.version, of.at, of.id, of.member_id, ...WRITABLE],
    );
    return rows.length > 0;
  }

  /** One compare-and-set with its line in the record, so that of two who press at once one moves it; false when it stood elsewhere. */
  @InjectManager()
  async move(move: Move, @MedusaContext() context: InModule = {}): Promise<boolean> {
    const { from, to } = openingMove(move.event);
    const { id, event, by, at } = move;
    const decided = event === 'approve' || event === 'refuse';
    const rows = await execute(
      context,
      `WITH before AS (SELECT id, state FROM opening WHERE id = ? AND state IN (${list(from)}) AND deleted_at IS NULL FOR UPDATE),
       moved AS (
         UPDATE opening SET state = ?, asked = ?::jsonb, filed = coalesce(?::jsonb, filed), seller_id = coalesce(?, seller_id),
           submitted_at = CASE WHEN ? THEN ?::timestamptz ELSE submitted_at END,
           decided_at = CASE WHEN ? THEN ?::timestamptz ELSE decided_at END, updated_at = now()
         FROM before WHERE opening.id = before.id RETURNING opening.id, before.state AS from_state
       )
       INSERT INTO opening_event (id, opening_id, event, from_state, to_state, actor, actor_id, actor_name, reason, fields, happened_at)
       SELECT ?, id, ?, from_state, ?, ?, ?, ?, ?, ?::jsonb, ? FROM moved RETURNING id`,
      [
        id,
        ...from,
        to,
        JSON.stringify(move.asked ?? {}),
        move.filed ? JSON.stringify(move.filed) : null,
        move.seller_id ?? null,
        event === 'submit',
        at,
        decided,
        at,
        generateEntityId('', 'openev'),
        event,
        to,
        by.actor,
        by.id,
        by.name,
        move.reason ?? null,
        JSON.stringify(move.asked ?? {}),
        at,
      ],
    );
    return rows.length > 0;
  }

  /** Other openings that were submitted with the same tax code, account or phone. */
  @InjectManager()
  async twins(id: string, filed: FiledOpening, @MedusaContext() context: InModule = {}): Promise<Twin[]> {
    return execute<Twin>(
      context,
      `SELECT opening.id, opening.filed->>'name' AS name, same.what AS same
       FROM opening CROSS JOIN LATERAL (VALUES
         ('tax_code', filed->>'tax_code' = ?),
         ('bank_account', filed->>'bank_bin' = ? AND filed->>'bank_account' = ?),
         ('phone', filed->>'phone' = ?)) AS same (what, so)
       WHERE opening.id <> ? AND opening.filed IS NOT NULL AND opening.deleted_at IS NULL AND same.so
         AND opening.seller_id IS NULL
       ORDER BY opening.submitted_at DESC LIMIT 20`,
      [filed.tax_code, filed.bank_bin, filed.bank_account, filed.phone, id],
    );
  }
}
