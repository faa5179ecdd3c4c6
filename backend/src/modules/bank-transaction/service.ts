import type { EntityManager } from '@medusajs/framework/mikro-orm/knex';
import type { Context } from '@medusajs/framework/types';
import { generateEntityId, InjectManager, MedusaContext, MedusaService } from '@medusajs/framework/utils';
import type { BankTransactionState, Dong } from '../../contract';
import { execute } from '../../lib/sql';
import { BankTransaction } from './models/bank-transaction';

export interface BankMessage {
  connector: 'sepay';
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
  /** Writes a message down, once for each id of its sender. Answers the new row's id, or null for a replay. */
  @InjectManager()
  async record(
    told: BankMessage,
    @MedusaContext() context: Context<EntityManager> = {},
  ): Promise<string | null> {
    const amount = [told.amount, rawAmount(told.amount)];
    const rows = await execute<{ id: string }>(
      context,
      `INSERT INTO bank_transaction (id, connector, sender_id, direction, bank_bin, account, sub_account, content, reference,
         received_at, message, amount, raw_amount, open_amount, raw_open_amount)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?::jsonb, ?, ?::jsonb)
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
        told.received_at,
        JSON.stringify(told.message),
        ...amount,
        ...amount,
      ],
    );
    return rows[0]?.id ?? null;
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
      `UPDATE bank_transaction SET open_amount = amount - ?::numeric, updated_at = now(),
         raw_open_amount = jsonb_build_object('value', (amount - ?::numeric)::text, 'precision', 20)
       WHERE id = ? AND open_amount < amount - ?::numeric`,
      [kept, kept, id, kept],
    );
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
