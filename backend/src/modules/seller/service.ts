import type { EntityManager } from '@medusajs/framework/mikro-orm/knex';
import type { Context } from '@medusajs/framework/types';
import {
  generateEntityId,
  InjectManager,
  InjectTransactionManager,
  MedusaContext,
  MedusaService,
} from '@medusajs/framework/utils';
import type { SellerRole } from '../../contract';
import { execute } from '../../lib/sql';
import { Invitation } from './models/invitation';
import { Member } from './models/member';
import { Membership } from './models/membership';
import { Seller } from './models/seller';
import { StateChange } from './models/state-change';
import { SuspensionNotice } from './models/suspension-notice';
import { nextState, type SellerEvent, type SellerState } from './states';

export interface NewInvitation {
  seller_id: string;
  role: SellerRole;
  recipient: string;
  channel: 'sms' | 'email';
  days: number | null;
  token_hash: string;
  invited_by: string;
  inviter_name: string;
  expires_at: Date;
  at: Date;
}

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
  Invitation,
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

  /** Puts an invitation in the place of the one that waits for the same person, whose link opens nothing any more. */
  @InjectTransactionManager()
  async invite(
    invitation: NewInvitation,
    @MedusaContext() context: Context<EntityManager> = {},
  ): Promise<void> {
    await execute(
      context,
      `UPDATE seller_invitation SET state = 'withdrawn', answered_at = ?, updated_at = now()
       WHERE seller_id = ? AND recipient = ? AND state = 'pending' AND deleted_at IS NULL`,
      [invitation.at, invitation.seller_id, invitation.recipient],
    );
    const { at, ...row } = invitation;
    const columns = Object.keys(row);
    await execute(
      context,
      `INSERT INTO seller_invitation (id, state, created_at, ${columns.join(', ')})
       VALUES (?, 'pending', ?, ${columns.map(() => '?').join(', ')})`,
      [generateEntityId('', 'selinv'), at, ...Object.values(row)],
    );
  }

  /**
   * Lets a person in by an invitation, once; who is in already gets its role only when the time there is over.
   * @returns false for one that was answered, withdrawn, or is too old
   */
  @InjectTransactionManager()
  async acceptInvitation(
    accepting: { id: string; member_id: string; at: Date },
    @MedusaContext() context: Context<EntityManager> = {},
  ): Promise<boolean> {
    const { id, member_id, at } = accepting;
    const rows = await execute(
      context,
      `WITH accepted AS (
         UPDATE seller_invitation SET state = 'accepted', member_id = ?, answered_at = ?, updated_at = now()
         WHERE id = ? AND state = 'pending' AND expires_at > ? AND deleted_at IS NULL RETURNING seller_id, role, days
       )
       INSERT INTO membership (id, member_id, seller_id, role, expires_at)
       SELECT ?, ?, seller_id, role, ?::timestamptz + make_interval(days => days) FROM accepted
       ON CONFLICT (member_id, seller_id) WHERE deleted_at IS NULL
       DO UPDATE SET role = excluded.role, expires_at = excluded.expires_at, updated_at = now() RETURNING id`,
      [member_id, at, id, at, generateEntityId('', 'memship'), member_id, at],
    );
    return rows.length > 0;
  }

  /** One compare-and-set; false for an invitation that does not wait. */
  @InjectManager()
  async endInvitation(
    end: { id: string; to: 'declined' | 'withdrawn'; at: Date },
    @MedusaContext() context: Context<EntityManager> = {},
  ): Promise<boolean> {
    const rows = await execute(
      context,
      `UPDATE seller_invitation SET state = ?, answered_at = ?, updated_at = now()
       WHERE id = ? AND state = 'pending' AND deleted_at IS NULL RETURNING id`,
      [end.to, end.at, end.id],
    );
    return rows.length > 0;
  }

  /**
   * Gives a person of a stall another role, or none: `role` null removes. Under the lock of the stall's row, so that of two owners who unmake each
   * other one stays.
   * @returns what became of it: `last_owner` changes nothing
   */
  @InjectTransactionManager()
  async changeMembership(
    change: { id: string; seller_id: string; role: SellerRole | null; expires_at: Date | null },
    @MedusaContext() context: Context<EntityManager> = {},
  ): Promise<'done' | 'last_owner' | 'not_found'> {
    const { id, seller_id, role, expires_at } = change;
    await execute(context, 'SELECT id FROM seller WHERE id = ? FOR UPDATE', [seller_id]);
    const people = await execute<{ id: string; role: SellerRole }>(
      context,
      'SELECT id, role FROM membership WHERE seller_id = ? AND deleted_at IS NULL',
      [seller_id],
    );
    const person = people.find((one) => one.id === id);
    if (!person) return 'not_found';
    const others = people.filter((one) => one.id !== id && one.role === 'owner');
    if (person.role === 'owner' && role !== 'owner' && others.length === 0) return 'last_owner';
    if (role === null) await execute(context, 'DELETE FROM membership WHERE id = ?', [id]);
    else {
      await execute(
        context,
        'UPDATE membership SET role = ?, expires_at = ?, updated_at = now() WHERE id = ?',
        [role, expires_at, id],
      );
    }
    return 'done';
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
