import type { EntityManager } from '@medusajs/framework/mikro-orm/knex';
import type { Context } from '@medusajs/framework/types';
import {
  InjectManager,
  InjectTransactionManager,
  MedusaContext,
  MedusaService,
} from '@medusajs/framework/utils';
import { execute } from '../../lib/sql';
import { OutboxMessage } from './models/outbox-message';
import { OutboxStart } from './models/outbox-start';
import { type MessageKind, nextAttempt, OPEN_STATES } from './states';

export interface DueMessage {
  id: string;
  kind: MessageKind;
  subject_id: string;
  checkout_id: string | null;
  order_id: string | null;
  /** Counts the attempt that begins with this claim. */
  attempts: number;
}

export type MessageDecision = { kind: 'send_again' } | { kind: 'set_aside'; reason: string };

export interface StuckMessage {
  id: string;
  attempts: number;
}

const ERROR_LENGTH = 500;

export default class OutboxModuleService extends MedusaService({ OutboxMessage, OutboxStart }) {
  /** When this market began to write to people; set by the first who asks. */
  @InjectTransactionManager()
  async startedAt(at: Date, @MedusaContext() context: Context<EntityManager> = {}): Promise<Date> {
    const read = () => execute<{ at: Date }>(context, "SELECT at FROM outbox_start WHERE id = 'start'", []);
    const [known] = await read();
    if (known) return known.at;
    await execute(
      context,
      "INSERT INTO outbox_start (id, at) VALUES ('start', ?) ON CONFLICT (id) DO NOTHING",
      [at],
    );
    return (await read())[0]?.at ?? at;
  }

  /** Takes up to `count` messages whose turn has come; of two processes that ask at once each gets its own. */
  @InjectTransactionManager()
  async claim(
    count: number,
    at: Date,
    @MedusaContext() context: Context<EntityManager> = {},
  ): Promise<DueMessage[]> {
    return execute<DueMessage>(
      context,
      `UPDATE outbox_message SET state = 'sending', attempts = attempts + 1, claimed_at = ?, updated_at = now()
       WHERE id IN (
         SELECT id FROM outbox_message WHERE state = 'waiting' AND next_at <= ? AND deleted_at IS NULL
         ORDER BY next_at, id LIMIT ? FOR UPDATE SKIP LOCKED)
       RETURNING id, kind, subject_id, checkout_id, order_id, attempts`,
      [at, at, count],
    );
  }

  /** `sending` → how it ended. Does nothing to a message that somebody else has settled. */
  @InjectManager()
  async settle(
    id: string,
    state: 'sent' | 'skipped' | 'uncertain',
    at: Date,
    @MedusaContext() context: Context<EntityManager> = {},
  ): Promise<void> {
    await execute(
      context,
      `UPDATE outbox_message SET state = ?, sent_at = ?, error = NULL, updated_at = now()
       WHERE id = ? AND state = 'sending'`,
      [state, state === 'sent' ? at : null, id],
    );
  }

  /** `sending` → `waiting` for the next attempt, or `given_up` after the last. */
  @InjectManager()
  async fail(
    { id, attempts }: StuckMessage,
    reason: string,
    at: Date,
    @MedusaContext() context: Context<EntityManager> = {},
  ): Promise<void> {
    const next = nextAttempt(attempts, at);
    await execute(
      context,
      `UPDATE outbox_message SET state = ?, next_at = coalesce(?, next_at), error = ?, updated_at = now()
       WHERE id = ? AND state = 'sending' AND attempts = ?`,
      [next ? 'waiting' : 'given_up', next, reason.slice(0, ERROR_LENGTH), id, attempts],
    );
  }

  /** A person ends what nobody would try again, or has it tried once more: one compare-and-set; false when the message waits for nobody any more. */
  @InjectManager()
  async decide(
    id: string,
    decision: MessageDecision,
    { by, at }: { by: string; at: Date },
    @MedusaContext() context: Context<EntityManager> = {},
  ): Promise<boolean> {
    const rows = await execute(
      context,
      `UPDATE outbox_message SET state = ?, next_at = ?, decided_by = ?,
         decided_at = ?, reason = ?, updated_at = now()
       WHERE id = ? AND state IN (${OPEN_STATES.map(() => '?').join(', ')}) AND deleted_at IS NULL RETURNING id`,
      [
        decision.kind === 'send_again' ? 'waiting' : 'set_aside',
        at,
        by,
        at,
        decision.kind === 'set_aside' ? decision.reason : null,
        id,
        ...OPEN_STATES,
      ],
    );
    return rows.length > 0;
  }

  /** Messages that a process took before `before` and never settled. */
  @InjectManager()
  async listStuck(
    before: Date,
    @MedusaContext() context: Context<EntityManager> = {},
  ): Promise<StuckMessage[]> {
    return execute<StuckMessage>(
      context,
      `SELECT id, attempts FROM outbox_message
       WHERE state = 'sending' AND claimed_at < ? AND deleted_at IS NULL ORDER BY claimed_at LIMIT 100`,
      [before],
    );
  }
}
