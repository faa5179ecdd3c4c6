import type { EntityManager } from '@medusajs/framework/mikro-orm/knex';
import type { Context } from '@medusajs/framework/types';
import { generateEntityId, InjectManager, MedusaContext, MedusaService } from '@medusajs/framework/utils';
import { execute } from '../../lib/sql';
import { Member } from './models/member';
import { Membership } from './models/membership';
import { Seller } from './models/seller';
import { StateChange } from './models/state-change';
import { SuspensionNotice } from './models/suspension-notice';
import { nextState, type SellerEvent, type SellerState } from './states';

export interface StateDecision {
  slug: string;
  event: SellerEvent;
  reason: string;
  officer: { id: string; name: string };
}

/** The stall as it stood before the decision, and whether the decision changed anything. */
export interface DecidedState {
  id: string;
  from: SellerState;
  changed: boolean;
}

export default class SellerModuleService extends MedusaService({
  Seller,
  Member,
  Membership,
  StateChange,
  SuspensionNotice,
}) {
  /**
   * One compare-and-set with its line in the record, so that of two officers who press at once one decides.
   * @returns null when there is no such stall
   */
  @InjectManager()
  async decideState(
    { slug, event, reason, officer }: StateDecision,
    @MedusaContext() context: Context<EntityManager> = {},
  ): Promise<DecidedState | null> {
    const [seller] = await execute<{ id: string; state: SellerState }>(
      context,
      'SELECT id, state FROM seller WHERE slug = ? AND deleted_at IS NULL',
      [slug],
    );
    if (!seller) return null;
    const { id, state: from } = seller;
    const to = nextState(from, event);
    if (!to) return { id, from, changed: false };
    const written = await execute(
      context,
      `WITH decided AS (
         UPDATE seller SET state = ?, updated_at = now() WHERE id = ? AND state = ? RETURNING id
       )
       INSERT INTO seller_state_change (id, seller_id, from_state, to_state, reason, officer_id, officer_name)
       SELECT ?, id, ?, ?, ?, ?, ? FROM decided RETURNING id`,
      [to, id, from, generateEntityId('', 'selst'), from, to, reason, officer.id, officer.name],
    );
    return { id, from, changed: written.length > 0 };
  }

  /** Tells an open stall that it will be closed; false when it is told so already, or is not open. */
  @InjectManager()
  async giveNotice(
    notice: {
      seller_id: string;
      reason: string;
      officer: { id: string; name: string };
      closes_at: Date;
      at: Date;
    },
    @MedusaContext() context: Context<EntityManager> = {},
  ): Promise<boolean> {
    const { seller_id, reason, officer, closes_at, at } = notice;
    const rows = await execute(
      context,
      `INSERT INTO suspension_notice (id, seller_id, reason, officer_id, officer_name, closes_at, created_at)
       SELECT ?, id, ?, ?, ?, ?, ? FROM seller WHERE id = ? AND state = 'active' AND deleted_at IS NULL
       ON CONFLICT (seller_id) WHERE state = 'pending' AND deleted_at IS NULL DO NOTHING RETURNING id`,
      [generateEntityId('', 'selnt'), reason, officer.id, officer.name, closes_at, at, seller_id],
    );
    return rows.length > 0;
  }

  /** One compare-and-set, so that a notice ends in one way; false when it has ended. */
  @InjectManager()
  async endNotice(
    end: {
      id: string;
      to: 'withdrawn' | 'carried_out' | 'overtaken';
      reason?: string;
      by?: string;
      at: Date;
    },
    @MedusaContext() context: Context<EntityManager> = {},
  ): Promise<boolean> {
    const rows = await execute(
      context,
      `UPDATE suspension_notice SET state = ?, withdrawn_reason = ?, withdrawn_by = ?, ended_at = ?, updated_at = now()
       WHERE id = ? AND state = 'pending' AND deleted_at IS NULL RETURNING id`,
      [end.to, end.reason ?? null, end.by ?? null, end.at, end.id],
    );
    return rows.length > 0;
  }

  /** The last line in the record of each of these stalls; none for a stall that was never touched. */
  async lastStateChanges(
    sellerIds: string[],
  ): Promise<Map<string, { reason: string; at: Date; by: string }>> {
    const lines = await this.listStateChanges(
      { seller_id: sellerIds },
      { order: { created_at: 'ASC' }, take: null },
    );
    return new Map(
      lines.map(({ seller_id, reason, created_at, officer_name }) => [
        seller_id,
        { reason, at: created_at, by: officer_name },
      ]),
    );
  }
}
