import type { EntityManager } from '@medusajs/framework/mikro-orm/knex';
import type { Context } from '@medusajs/framework/types';
import {
  generateEntityId,
  InjectManager,
  InjectTransactionManager,
  MedusaContext,
  MedusaService,
} from '@medusajs/framework/utils';
import type { BankTransactionState, Dong } from '../../contract';
import { dong } from '../../lib/money';
import { execute } from '../../lib/sql';
import type { BankMessage } from './bank-message';
import { BankDecision } from './models/bank-decision';
import { BankStatement } from './models/bank-statement';
import { BankTransaction } from './models/bank-transaction';
import { rawAmount } from './raw-amount';
import { sameMoney } from './same-money';
import { writeMessage } from './write-message';

export interface Conclusion {
  state: BankTransactionState;
  open_amount: Dong;
  checkout_code: string | null;
  payment_request_id: string | null;
  /** Of the request's account, when it is for one. */
  bank_bin?: string;
}

export type DecisionKind = 'attach' | 'refund' | 'return' | 'keep' | 'set_aside';

export interface NewDecision {
  kind: DecisionKind;
  payment_request_id: string | null;
  order_id: string | null;
  reference: string | null;
  note: string | null;
  actor: { kind: 'member' | 'operator' | 'clock'; id: string };
  at: Date;
}

export interface Decision {
  id: string;
  bank_transaction_id: string;
  kind: DecisionKind;
  amount: Dong;
  payment_request_id: string | null;
  order_id: string | null;
  actor: NewDecision['actor'];
}

export default class BankTransactionModuleService extends MedusaService({
  BankTransaction,
  BankDecision,
  BankStatement,
}) {
  /**
   * Writes a message down, once for each id of its sender. Answers the new row's id, or null for a replay. Messages about one
   * account wait for each other, so that of two connectors which tell of the same money the second knows of the first.
   */
  @InjectTransactionManager()
  async record(
    told: BankMessage,
    @MedusaContext() context: Context<EntityManager> = {},
  ): Promise<string | null> {
    await execute(context, 'SELECT pg_advisory_xact_lock(hashtextextended(?, 0))', [told.account]);
    // A workflow hands its input on as JSON: by now a date may be its text.
    const message = { ...told, received_at: new Date(told.received_at) };
    return writeMessage(message, context);
  }

  /** Of messages of one source about one account, those that tell of money which is written down already, by their senders' ids. */
  @InjectManager()
  async knownOf(
    told: readonly BankMessage[],
    @MedusaContext() context: Context<EntityManager> = {},
  ): Promise<Set<string>> {
    const [first] = told;
    if (!first) return new Set();
    const { connector, account } = first;
    const own = await this.listBankTransactions(
      { connector, sender_id: told.map(({ sender_id }) => sender_id) },
      { select: ['sender_id'], take: null },
      context,
    );
    const known = new Set(own.map(({ sender_id }) => sender_id));
    const rows = await execute<BankMessage & { id: string }>(
      context,
      `SELECT other.id, connector, direction, bank_bin, amount, content, reference, received_at
       FROM bank_transaction AS other
       WHERE account = ? AND connector <> ? AND same_as IS NULL AND deleted_at IS NULL AND NOT EXISTS (
         SELECT 1 FROM bank_transaction AS mine WHERE mine.same_as = other.id AND mine.connector = ?)
       ORDER BY received_at, id`,
      [account, connector, connector],
    );
    let others = rows.map((row) => ({
      ...row,
      amount: dong(row.amount),
      received_at: new Date(row.received_at),
    }));
    for (const message of told) {
      if (known.has(message.sender_id)) continue;
      const here = others.filter(({ bank_bin }) => bank_bin === null || bank_bin === message.bank_bin);
      const same = sameMoney(message, here);
      if (!same) continue;
      known.add(message.sender_id);
      others = others.filter(({ id }) => id !== same.id);
    }
    return known;
  }

  /** Writes down what the rules found. */
  @InjectManager()
  async conclude(
    id: string,
    found: Conclusion,
    at: Date,
    @MedusaContext() context: Context<EntityManager> = {},
  ): Promise<void> {
    await execute(
      context,
      `UPDATE bank_transaction SET state = ?, open_amount = ?, raw_open_amount = ?::jsonb, checkout_code = ?,
         payment_request_id = ?, bank_bin = coalesce(?, bank_bin), matched_at = ?, updated_at = now() WHERE id = ? AND matched_at IS NULL`,
      [
        found.state,
        found.open_amount,
        rawAmount(found.open_amount),
        found.checkout_code,
        found.payment_request_id,
        found.bank_bin ?? null,
        at,
        id,
      ],
    );
  }

  /**
   * Of what a transaction gave a request only `kept` đồng still belong to an order: the rest waits for a person. Closes nothing
   * that is open, and counts what was decided already.
   */
  @InjectTransactionManager()
  async openExcept(
    id: string,
    requestId: string,
    kept: Dong,
    @MedusaContext() context: Context<EntityManager> = {},
  ): Promise<void> {
    type Row = { amount: string; open_amount: string; payment_request_id: string | null };
    const [row] = await execute<Row>(
      context,
      `SELECT amount - returned_amount AS amount, open_amount, payment_request_id FROM bank_transaction
       WHERE id = ? FOR UPDATE`,
      [id],
    );
    if (!row) return;
    const open = dong(row.open_amount);
    if (row.payment_request_id === requestId) {
      const target = dong(row.amount) - kept - (await this.decided(id, context));
      if (target > open) await this.reopen(id, target, context);
      return;
    }
    const [attached] = await execute<{ id: string; amount: string; returned: number }>(
      context,
      `SELECT id, amount, returned FROM bank_decision
       WHERE bank_transaction_id = ? AND payment_request_id = ? AND kind = 'attach' AND done_at IS NOT NULL`,
      [id, requestId],
    );
    if (!attached) return;
    const returned = dong(attached.amount) - kept;
    if (returned <= attached.returned) return;
    await execute(context, 'UPDATE bank_decision SET returned = ?, updated_at = now() WHERE id = ?', [
      returned,
      attached.id,
    ]);
    await this.reopen(id, open + returned - attached.returned, context);
  }

  /**
   * Writes down that `returned` đồng of what is open were sent back, once: `before` is what had been sent back until then. False when
   * somebody else wrote it down.
   */
  @InjectManager()
  async closeReturned(
    id: string,
    { before, returned, reference }: { before: Dong; returned: Dong; reference: string },
    @MedusaContext() context: Context<EntityManager> = {},
  ): Promise<boolean> {
    const rows = await execute(
      context,
      `UPDATE bank_transaction SET open_amount = open_amount - ?::numeric, returned_amount = returned_amount + ?,
         raw_open_amount = jsonb_build_object('value', (open_amount - ?::numeric)::text, 'precision', 20),
         return_reference = ?, updated_at = now()
       WHERE id = ? AND returned_amount = ? AND open_amount >= ?::numeric RETURNING id`,
      [returned, returned, returned, reference, id, before, returned],
    );
    return rows.length > 0;
  }

  /**
   * Takes all that is open of a transaction for what was decided; null when nothing is open (any more), or the rules have not looked
   * at it yet. What was only kept as credit is open still.
   */
  @InjectTransactionManager()
  async decide(
    id: string,
    decision: NewDecision,
    @MedusaContext() context: Context<EntityManager> = {},
  ): Promise<Decision | null> {
    const [row] = await execute<{ open_amount: string; kept_at: Date | null }>(
      context,
      'SELECT open_amount, kept_at FROM bank_transaction WHERE id = ? AND matched_at IS NOT NULL FOR UPDATE',
      [id],
    );
    const open = dong(row?.open_amount ?? 0);
    const { kind, payment_request_id, order_id, reference, note, actor, at } = decision;
    // What a person keeps as credit no rule takes away.
    if (open === 0 || (row?.kept_at && (kind === 'keep' || actor.kind === 'clock'))) return null;
    const decisionId = generateEntityId(undefined, 'btd');
    const done = kind === 'attach' || kind === 'refund' ? null : at;
    await execute(
      context,
      `INSERT INTO bank_decision (id, bank_transaction_id, kind, amount, raw_amount, payment_request_id, order_id, reference, note,
         actor_kind, actor_id, decided_at, done_at) VALUES (?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?, ?, ?, ?)`,
      [
        decisionId,
        id,
        kind,
        open,
        rawAmount(open),
        payment_request_id,
        order_id,
        reference,
        note,
        actor.kind,
        actor.id,
        at,
        done,
      ],
    );
    if (kind === 'keep') {
      await execute(context, 'UPDATE bank_transaction SET kept_at = ?, updated_at = now() WHERE id = ?', [
        at,
        id,
      ]);
    } else await this.setOpen(id, 0, context);
    return {
      id: decisionId,
      bank_transaction_id: id,
      kind,
      amount: open,
      payment_request_id,
      order_id,
      actor,
    };
  }

  /** Ends a decision whose consequences are done: of an attached one `returned` đồng found no use and are open again. */
  @InjectTransactionManager()
  async finishDecision(
    id: string,
    { returned, at }: { returned: Dong; at: Date },
    @MedusaContext() context: Context<EntityManager> = {},
  ): Promise<void> {
    const [row] = await execute<{ bank_transaction_id: string }>(
      context,
      `UPDATE bank_decision SET returned = ?, done_at = ?, updated_at = now() WHERE id = ? AND done_at IS NULL
       RETURNING bank_transaction_id`,
      [returned, at, id],
    );
    if (!row || returned === 0) return;
    const [money] = await execute<{ open_amount: string }>(
      context,
      'SELECT open_amount FROM bank_transaction WHERE id = ? FOR UPDATE',
      [row.bank_transaction_id],
    );
    await this.setOpen(row.bank_transaction_id, dong(money?.open_amount ?? 0) + returned, context);
  }

  /** Decisions at least `seconds` old that a process which died left without their consequences. */
  @InjectManager()
  async listUndone(
    seconds: number,
    @MedusaContext() context: Context<EntityManager> = {},
  ): Promise<Decision[]> {
    type Row = Omit<Decision, 'amount' | 'actor'> & {
      amount: string;
      actor_kind: NewDecision['actor']['kind'];
      actor_id: string;
    };
    const rows = await execute<Row>(
      context,
      `SELECT id, bank_transaction_id, kind, amount, payment_request_id, order_id, actor_kind, actor_id FROM bank_decision
       WHERE done_at IS NULL AND deleted_at IS NULL AND created_at < now() - make_interval(secs => ?)
       ORDER BY created_at LIMIT 500`,
      [seconds],
    );
    return rows.map(({ actor_kind, actor_id, ...row }) => ({
      ...row,
      amount: dong(row.amount),
      actor: { kind: actor_kind, id: actor_id },
    }));
  }

  /** More of it waits for a person than before, so nobody has decided to keep that. */
  private async reopen(id: string, open: Dong, context: Context<EntityManager>): Promise<void> {
    await this.setOpen(id, open, context);
    await execute(context, 'UPDATE bank_transaction SET kept_at = NULL WHERE id = ?', [id]);
  }

  private async setOpen(id: string, open: Dong, context: Context<EntityManager>): Promise<void> {
    await execute(
      context,
      'UPDATE bank_transaction SET open_amount = ?, raw_open_amount = ?::jsonb, updated_at = now() WHERE id = ?',
      [open, rawAmount(open), id],
    );
  }

  /** What decisions have taken of a transaction and not given back. */
  private async decided(id: string, context: Context<EntityManager>): Promise<Dong> {
    const [row] = await execute<{ sum: string }>(
      context,
      `SELECT coalesce(sum(amount - returned), 0) AS sum FROM bank_decision
       WHERE bank_transaction_id = ? AND kind <> 'keep' AND deleted_at IS NULL`,
      [id],
    );
    return dong(row?.sum ?? 0);
  }

  /** Messages that were written down at least `seconds` ago and not looked at. */
  @InjectManager()
  async listUnmatched(seconds = 0, @MedusaContext() context: Context<EntityManager> = {}): Promise<string[]> {
    const rows = await execute<{ id: string }>(
      context,
      `SELECT id FROM bank_transaction WHERE matched_at IS NULL AND created_at <= now() - make_interval(secs => ?)
       ORDER BY created_at LIMIT 500`,
      [seconds],
    );
    return rows.map(({ id }) => id);
  }
}
