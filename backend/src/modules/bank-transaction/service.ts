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
import { BankTransaction } from './models/bank-transaction';
import { sameMoney } from './same-money';

export interface BankMessage {
  /** Who told us: a name of `lib/bank-connectors`, or `stripe`. */
  connector: string;
  sender_id: string;
  direction: 'in' | 'out';
  /** Null when the sender names no bank that we know. */
  bank_bin: string | null;
  account: string;
  sub_account: string | null;
  amount: Dong;
  content: string;
  reference: string;
  received_at: Date;
  message: Record<string, unknown>;
}

export interface Conclusion {
  state: BankTransactionState;
  open_amount: Dong;
  checkout_code: string | null;
  payment_request_id: string | null;
  /** Of the request's account, when it is for one. */
  bank_bin?: string;
}

export default class BankTransactionModuleService extends MedusaService({ BankTransaction }) {
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
    const received_at = new Date(told.received_at);
    const same = sameMoney({ ...told, received_at }, await this.toldByOthers(told, context));
    const amount = [told.amount, rawAmount(told.amount)];
    const rows = await execute<{ id: string }>(
      context,
      `INSERT INTO bank_transaction (id, connector, sender_id, direction, bank_bin, account, sub_account, content, reference,
         received_at, message, same_as, amount, raw_amount, open_amount, raw_open_amount)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?::jsonb, ?, ?::jsonb)
       ON CONFLICT (connector, sender_id) WHERE deleted_at IS NULL DO NOTHING RETURNING id`,
      [
        generateEntityId(undefined, 'btx'),
        told.connector,
        told.sender_id,
        told.direction,
        told.bank_bin,
        told.account,
        told.sub_account,
        told.content,
        told.reference,
        received_at,
        JSON.stringify(told.message),
        same?.id ?? null,
        ...amount,
        ...amount,
      ],
    );
    return rows[0]?.id ?? null;
  }

  /** Messages of other connectors about `told`'s account that no message of its own connector repeats yet, oldest first. */
  private async toldByOthers(
    told: BankMessage,
    context: Context<EntityManager>,
  ): Promise<(BankMessage & { id: string })[]> {
    const rows = await execute<BankMessage & { id: string }>(
      context,
      `SELECT other.id, connector, direction, amount, content, reference, received_at
       FROM bank_transaction AS other
       WHERE account = ? AND connector <> ? AND direction = ? AND amount = ? AND same_as IS NULL AND deleted_at IS NULL
         AND (bank_bin IS NULL OR cast(? AS text) IS NULL OR bank_bin = ?)
         AND NOT EXISTS (SELECT 1 FROM bank_transaction AS mine WHERE mine.same_as = other.id AND mine.connector = ?)
       ORDER BY received_at, id`,
      [
        told.account,
        told.connector,
        told.direction,
        told.amount,
        told.bank_bin,
        told.bank_bin,
        told.connector,
      ],
    );
    return rows.map((row) => ({ ...row, amount: dong(row.amount), received_at: new Date(row.received_at) }));
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

  /** Of a transaction only `kept` đồng still belong to an order: the rest waits for a person. Closes nothing that is open. */
  @InjectManager()
  async openExcept(
    id: string,
    kept: Dong,
    @MedusaContext() context: Context<EntityManager> = {},
  ): Promise<void> {
    await execute(
      context,
      `UPDATE bank_transaction SET open_amount = amount - returned_amount - ?::numeric, updated_at = now(),
         raw_open_amount = jsonb_build_object('value', (amount - returned_amount - ?::numeric)::text, 'precision', 20)
       WHERE id = ? AND open_amount < amount - returned_amount - ?::numeric`,
      [kept, kept, id, kept],
    );
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

  /** Messages that were written down before a crash and never looked at. */
  @InjectManager()
  async listUnmatched(@MedusaContext() context: Context<EntityManager> = {}): Promise<string[]> {
    const rows = await execute<{ id: string }>(
      context,
      'SELECT id FROM bank_transaction WHERE matched_at IS NULL ORDER BY created_at LIMIT 500',
      [],
    );
    return rows.map(({ id }) => id);
  }
}

function rawAmount(amount: Dong): string {
  return JSON.stringify({ value: String(amount), precision: 20 });
}
