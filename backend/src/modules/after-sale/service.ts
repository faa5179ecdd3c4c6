import type { EntityManager } from '@medusajs/framework/mikro-orm/knex';
import type { Context } from '@medusajs/framework/types';
import {
  generateEntityId,
  InjectManager,
  InjectTransactionManager,
  MedusaContext,
  MedusaService,
} from '@medusajs/framework/utils';
import type { Dong, RefundState } from '../../contract';
import { sumDong } from '../../lib/money';
import { execute } from '../../lib/sql';
import { AfterSaleEvent } from './models/after-sale-event';
import { Cancellation } from './models/cancellation';
import { RefundDue } from './models/refund-due';
import { ReturnPicture } from './models/return-picture';
import { ReturnRequest } from './models/return-request';
import { ReturnRequestItem } from './models/return-request-item';
import { Weighing } from './models/weighing';
import { refundMove } from './refund-states';
import { LIVE_RETURNS, type ReturnEvent, returnMove } from './return-states';
import type {
  Actor,
  BankAccount,
  Happening,
  NewCancellation,
  NewRefund,
  NewReturn,
  NewWeighing,
  ReceivedItem,
} from './types';

const RETURN_EVENTS = {
  accept: 'return_accepted',
  refuse: 'return_refused',
  withdraw: 'return_withdrawn',
} as const satisfies Partial<Record<ReturnEvent, Happening['event']>>;

/**
 * What follows a sale: returns, cancellations, refunds. Every change of a state is one compare-and-set in SQL, and writes down in
 * the same transaction who made it.
 */
export default class AfterSaleModuleService extends MedusaService({
  ReturnRequest,
  ReturnRequestItem,
  ReturnPicture,
  Cancellation,
  RefundDue,
  Weighing,
  AfterSaleEvent,
}) {
  /** Writes a request down. The caller holds the order's lock and has checked that there is as much to give back. */
  @InjectTransactionManager()
  async ask(
    { items, photo_ids, refund_account, ...request }: NewReturn,
    actor: Actor,
    @MedusaContext() context: Context<EntityManager> = {},
  ): Promise<void> {
    await this.createReturnRequests({ ...request, ...accountFields(refund_account) }, context);
    await this.createReturnRequestItems(
      items.map((item) => ({ ...item, request_id: request.id })),
      context,
    );
    await this.updateReturnPictures(
      photo_ids.map((id) => ({ id, request_id: request.id })),
      context,
    );
    await this.note(
      {
        order_id: request.order_id,
        subject_id: request.id,
        event: 'return_requested',
        actor,
        note: null,
        at: request.requested_at,
      },
      context,
    );
  }

  /** Pieces of each line of an order that were asked back and not refused: all that nobody may ask for again. */
  @InjectManager()
  async takenBack(
    orderId: string,
    @MedusaContext() context: Context<EntityManager> = {},
  ): Promise<Map<string, number>> {
    const rows = await execute<{ line_id: string; quantity: string }>(
      context,
      `SELECT i.line_id, sum(CASE WHEN r.state IN ('receiving', 'received') THEN i.restocked + i.dismissed ELSE i.quantity END) AS quantity
       FROM return_request_item i JOIN return_request r ON r.id = i.request_id
       WHERE r.order_id = ? AND r.state IN (${LIVE_RETURNS.map(() => '?').join(', ')})
         AND r.deleted_at IS NULL AND i.deleted_at IS NULL GROUP BY i.line_id`,
      [orderId, ...LIVE_RETURNS],
    );
    return new Map(rows.map(({ line_id, quantity }) => [line_id, Number(quantity)]));
  }

  /** What was refunded or will be for returns of an order whose goods are back, the one named left out. */
  @InjectManager()
  async receivedBefore(
    orderId: string,
    requestId: string,
    @MedusaContext() context: Context<EntityManager> = {},
  ): Promise<{ quantities: Map<string, number>; delivery_refunded: boolean }> {
    const rows = await execute<{ line_id: string; quantity: string; delivery: string | null }>(
      context,
      `SELECT i.line_id, sum(i.restocked + i.dismissed) AS quantity, max(r.delivery_amount) AS delivery
       FROM return_request_item i JOIN return_request r ON r.id = i.request_id
       WHERE r.order_id = ? AND r.id <> ? AND r.state IN ('receiving', 'received')
         AND r.deleted_at IS NULL AND i.deleted_at IS NULL GROUP BY i.line_id`,
      [orderId, requestId],
    );
    return {
      quantities: new Map(rows.map(({ line_id, quantity }) => [line_id, Number(quantity)])),
      delivery_refunded: rows.some(({ delivery }) => Number(delivery ?? 0) > 0),
    };
  }

  /** Accepts, refuses or withdraws; false when the request is not in a state for it (any more). */
  @InjectTransactionManager()
  async decide(
    id: string,
    event: keyof typeof RETURN_EVENTS,
    { actor, answer, at }: { actor: Actor; answer: string | null; at: Date },
    @MedusaContext() context: Context<EntityManager> = {},
  ): Promise<boolean> {
    const { from, to } = returnMove(event);
    const [row] = await execute<{ order_id: string }>(
      context,
      `UPDATE return_request SET state = ?, answer = coalesce(?, answer), updated_at = now()
       WHERE id = ? AND state IN (${from.map(() => '?').join(', ')}) RETURNING order_id`,
      [to, answer, id, ...from],
    );
    if (!row) return false;
    await this.note(
      { order_id: row.order_id, subject_id: id, event: RETURN_EVENTS[event], actor, note: answer, at },
      context,
    );
    return true;
  }

  /** `accepted` → `receiving`, with what is back and what it is worth; from here on it can only be finished. */
  @InjectTransactionManager()
  async beginReceiving(
    id: string,
    { items, delivery, by, at }: { items: ReceivedItem[]; delivery: Dong; by: string; at: Date },
    @MedusaContext() context: Context<EntityManager> = {},
  ): Promise<boolean> {
    const { from, to } = returnMove('receive');
    const rows = await execute(
      context,
      `UPDATE return_request SET state = ?, delivery_amount = ?, received_by = ?, receiving_since = ?, updated_at = now()
       WHERE id = ? AND state IN (${from.map(() => '?').join(', ')}) RETURNING id`,
      [to, delivery, by, at, id, ...from],
    );
    if (rows.length === 0) return false;
    for (const item of items) {
      await execute(
        context,
        'UPDATE return_request_item SET restocked = ?, dismissed = ?, amount = ?, updated_at = now() WHERE id = ? AND request_id = ?',
        [item.restocked, item.dismissed, item.amount, item.id, id],
      );
    }
    return true;
  }

  /** `receiving` → `received`, and the refund that follows from it, in one; false when it was done before. */
  @InjectTransactionManager()
  async finishReceiving(
    id: string,
    { return_id, refund, actor, at }: { return_id: string; refund: NewRefund | null; actor: Actor; at: Date },
    @MedusaContext() context: Context<EntityManager> = {},
  ): Promise<boolean> {
    const { from, to } = returnMove('finish');
    const [row] = await execute<{ order_id: string }>(
      context,
      `UPDATE return_request SET state = ?, return_id = ?, updated_at = now()
       WHERE id = ? AND state IN (${from.map(() => '?').join(', ')}) RETURNING order_id`,
      [to, return_id, id, ...from],
    );
    if (!row) return false;
    await this.note(
      { order_id: row.order_id, subject_id: id, event: 'return_received', actor, note: null, at },
      context,
    );
    if (refund) await this.owe(refund, actor, context);
    return true;
  }

  /** Cancels an order, with the refund that follows; false when it was cancelled before. */
  @InjectTransactionManager()
  async cancel(
    { order_id, by, reason, note, at }: NewCancellation,
    refund: Omit<NewRefund, 'source' | 'source_id'> | null,
    actor: Actor,
    @MedusaContext() context: Context<EntityManager> = {},
  ): Promise<boolean> {
    const id = generateEntityId(undefined, 'cancel');
    const rows = await execute(
      context,
      `INSERT INTO cancellation (id, order_id, "by", actor_id, reason, note, cancelled_at)
       VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (order_id) WHERE deleted_at IS NULL DO NOTHING RETURNING id`,
      [id, order_id, by, actor.id, reason, note, at],
    );
    if (rows.length === 0) return false;
    await this.note(
      { order_id, subject_id: id, event: 'cancel_requested', actor, note: reason, at },
      context,
    );
    if (refund) await this.owe({ ...refund, source: 'cancellation', source_id: id }, actor, context);
    return true;
  }

  /** Writes down what an order weighs, with the refund that follows; false when it was weighed before. */
  @InjectTransactionManager()
  async weigh(
    { order_id, lines, at }: NewWeighing,
    refund: Omit<NewRefund, 'source' | 'source_id' | 'amount'> | null,
    actor: Actor,
    @MedusaContext() context: Context<EntityManager> = {},
  ): Promise<boolean> {
    const id = generateEntityId(undefined, 'weigh');
    const amount = sumDong(lines.map(({ amount_off }) => amount_off));
    const rows = await execute(
      context,
      `INSERT INTO weighing (id, order_id, weighed_by, weighed_at, lines, amount_off)
       VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (order_id) WHERE deleted_at IS NULL DO NOTHING RETURNING id`,
      [id, order_id, actor.id, at, JSON.stringify(lines), amount],
    );
    if (rows.length === 0) return false;
    await this.note({ order_id, subject_id: id, event: 'weighed', actor, note: null, at }, context);
    if (refund && amount > 0)
      await this.owe({ ...refund, amount, source: 'weighing', source_id: id }, actor, context);
    return true;
  }

  /** Weighed orders of which Medusa does not know yet. */
  @InjectManager()
  async listUnsettledWeighings(@MedusaContext() context: Context<EntityManager> = {}): Promise<string[]> {
    const rows = await execute<{ order_id: string }>(
      context,
      'SELECT order_id FROM weighing WHERE done_at IS NULL AND deleted_at IS NULL ORDER BY weighed_at LIMIT 500',
      [],
    );
    return rows.map(({ order_id }) => order_id);
  }

  /** Cancellations whose native part is not done. */
  @InjectManager()
  async listUndone(@MedusaContext() context: Context<EntityManager> = {}): Promise<string[]> {
    const rows = await execute<{ order_id: string }>(
      context,
      'SELECT order_id FROM cancellation WHERE done_at IS NULL AND deleted_at IS NULL ORDER BY created_at LIMIT 500',
      [],
    );
    return rows.map(({ order_id }) => order_id);
  }

  @InjectManager()
  async markCancelled(
    orderId: string,
    at: Date,
    @MedusaContext() context: Context<EntityManager> = {},
  ): Promise<void> {
    await execute(
      context,
      'UPDATE cancellation SET done_at = ?, updated_at = now() WHERE order_id = ? AND done_at IS NULL',
      [at, orderId],
    );
  }

  /**
   * Says where the money of a refund is to go; false once it is known, paid or cancelled. Given once: who knows a code and a phone must
   * not turn somebody's money round.
   */
  @InjectTransactionManager()
  async giveAccount(
    id: string,
    { bank_bin, account, holder }: BankAccount,
    actor: Actor,
    at: Date,
    @MedusaContext() context: Context<EntityManager> = {},
  ): Promise<boolean> {
    const [row] = await execute<{ order_id: string }>(
      context,
      `UPDATE refund_due SET bank_bin = ?, account = ?, holder = ?, updated_at = now()
       WHERE id = ? AND state = 'due' AND account IS NULL RETURNING order_id`,
      [bank_bin, account, holder, id],
    );
    if (!row) return false;
    await this.note(
      { order_id: row.order_id, subject_id: id, event: 'refund_account_given', actor, note: null, at },
      context,
    );
    return true;
  }

  /**
   * `due` → `paid`, on the word of a person. The first one who says so decides; a second with the same reference only says it
   * again.
   */
  @InjectTransactionManager()
  async payRefund(
    id: string,
    { reference, actor, at }: { reference: string; actor: Actor; at: Date },
    @MedusaContext() context: Context<EntityManager> = {},
  ): Promise<'paid' | 'paid_before' | 'refused'> {
    const { from, to } = refundMove('pay');
    const [row] = await execute<{ order_id: string }>(
      context,
      `UPDATE refund_due SET state = ?, reference = ?, paid_by = ?, paid_at = ?, updated_at = now()
       WHERE id = ? AND state = ? RETURNING order_id`,
      [to, reference, actor.id, at, id, from],
    );
    if (row) {
      await this.note(
        { order_id: row.order_id, subject_id: id, event: 'refund_paid', actor, note: reference, at },
        context,
      );
      return 'paid';
    }
    const [before] = await execute<{ state: RefundState; reference: string | null }>(
      context,
      'SELECT state, reference FROM refund_due WHERE id = ?',
      [id],
    );
    return before?.state === 'paid' && before.reference === reference ? 'paid_before' : 'refused';
  }

  /** Refunds that go back to a card and have not arrived there yet, of one order or of all. */
  @InjectManager()
  async listCardDue(
    orderId: string | null,
    @MedusaContext() context: Context<EntityManager> = {},
  ): Promise<string[]> {
    const rows = await execute<{ id: string }>(
      context,
      `SELECT id FROM refund_due WHERE state = 'due' AND method = 'card' AND deleted_at IS NULL
         AND (?::text IS NULL OR order_id = ?) ORDER BY due_at LIMIT 500`,
      [orderId, orderId],
    );
    return rows.map(({ id }) => id);
  }

  /** Names the refund of Stripe's that carries a refund. */
  @InjectManager()
  async nameCardRefund(
    id: string,
    cardRefundId: string,
    @MedusaContext() context: Context<EntityManager> = {},
  ): Promise<void> {
    await execute(context, 'UPDATE refund_due SET card_refund_id = ?, updated_at = now() WHERE id = ?', [
      cardRefundId,
      id,
    ]);
  }

  /** The card does not take the money back: from now on a person has to send it, to an account that the buyer names. */
  @InjectTransactionManager()
  async refundByTransfer(
    id: string,
    { reason, actor, at }: { reason: string; actor: Actor; at: Date },
    @MedusaContext() context: Context<EntityManager> = {},
  ): Promise<boolean> {
    const [row] = await execute<{ order_id: string }>(
      context,
      `UPDATE refund_due SET method = 'transfer', updated_at = now()
       WHERE id = ? AND state = 'due' AND method = 'card' RETURNING order_id`,
      [id],
    );
    if (!row) return false;
    await this.note(
      { order_id: row.order_id, subject_id: id, event: 'refund_card_failed', actor, note: reason, at },
      context,
    );
    return true;
  }

  /** `due` → `cancelled`: buyer and stall found another way. */
  @InjectTransactionManager()
  async cancelRefund(
    id: string,
    { reason, actor, at }: { reason: string; actor: Actor; at: Date },
    @MedusaContext() context: Context<EntityManager> = {},
  ): Promise<boolean> {
    const { from, to } = refundMove('cancel');
    const [row] = await execute<{ order_id: string }>(
      context,
      `UPDATE refund_due SET state = ?, cancel_reason = ?, updated_at = now() WHERE id = ? AND state = ? RETURNING order_id`,
      [to, reason, id, from],
    );
    if (!row) return false;
    await this.note(
      { order_id: row.order_id, subject_id: id, event: 'refund_cancelled', actor, note: reason, at },
      context,
    );
    return true;
  }

  /** Refunds that were paid, of which Medusa's payment does not know yet. */
  @InjectManager()
  async listUnrecorded(@MedusaContext() context: Context<EntityManager> = {}): Promise<string[]> {
    const rows = await execute<{ id: string }>(
      context,
      `SELECT id FROM refund_due WHERE state = 'paid' AND recorded_at IS NULL AND deleted_at IS NULL ORDER BY paid_at LIMIT 500`,
      [],
    );
    return rows.map(({ id }) => id);
  }

  @InjectManager()
  async markRecorded(
    id: string,
    at: Date,
    @MedusaContext() context: Context<EntityManager> = {},
  ): Promise<void> {
    await execute(
      context,
      'UPDATE refund_due SET recorded_at = ?, updated_at = now() WHERE id = ? AND recorded_at IS NULL',
      [at, id],
    );
  }

  /** Requests whose goods began to be written back at least `seconds` ago, and were not finished. */
  @InjectManager()
  async listUnfinished(
    seconds: number,
    @MedusaContext() context: Context<EntityManager> = {},
  ): Promise<string[]> {
    const rows = await execute<{ id: string }>(
      context,
      `SELECT id FROM return_request WHERE state = 'receiving' AND deleted_at IS NULL
         AND updated_at < now() - make_interval(secs => ?) ORDER BY receiving_since LIMIT 500`,
      [seconds],
    );
    return rows.map(({ id }) => id);
  }

  /** Takes away pictures that no request came to name within `hours`; answers their ids, so that their files can follow. */
  @InjectManager()
  async dropForgottenPhotos(
    hours: number,
    @MedusaContext() context: Context<EntityManager> = {},
  ): Promise<string[]> {
    const rows = await execute<{ id: string }>(
      context,
      `DELETE FROM return_picture WHERE request_id IS NULL AND created_at < now() - make_interval(hours => ?) RETURNING id`,
      [hours],
    );
    return rows.map(({ id }) => id);
  }

  /** A refund that follows from what it names as its source; one that is owed already is not owed again. */
  @InjectTransactionManager()
  async oweOnce(
    refund: NewRefund,
    actor: Actor,
    @MedusaContext() context: Context<EntityManager> = {},
  ): Promise<void> {
    const { source, source_id } = refund;
    const [known] = await this.listRefundDues({ source, source_id }, { take: 1 }, context);
    if (!known) await this.owe(refund, actor, context);
  }

  private async owe(refund: NewRefund, actor: Actor, context: Context<EntityManager>): Promise<void> {
    const { refund_account, ...fields } = refund;
    const id = generateEntityId(undefined, 'refdue');
    await this.createRefundDues({ id, ...fields, ...accountFields(refund_account) }, context);
    await this.note(
      {
        order_id: refund.order_id,
        subject_id: id,
        event: 'refund_due',
        actor,
        note: null,
        at: refund.due_at,
      },
      context,
    );
  }

  private async note(
    { order_id, subject_id, event, actor, note, at }: Happening,
    context: Context<EntityManager>,
  ): Promise<void> {
    await execute(
      context,
      `INSERT INTO after_sale_event (id, order_id, subject_id, event, actor_kind, actor_id, note, happened_at)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
      [generateEntityId(undefined, 'asev'), order_id, subject_id, event, actor.kind, actor.id, note, at],
    );
  }
}

function accountFields(account: BankAccount | null) {
  return account ?? { bank_bin: null, account: null, holder: null };
}
