import type { EntityManager } from '@medusajs/framework/mikro-orm/knex';
import type { Context } from '@medusajs/framework/types';
import {
  generateEntityId,
  InjectManager,
  InjectTransactionManager,
  MedusaContext,
  MedusaService,
} from '@medusajs/framework/utils';
import type { Dong, PaymentRequestState } from '../../contract';
import { execute } from '../../lib/sql';
import { Checkout } from './models/checkout';
import { PaymentCredit } from './models/payment-credit';
import { PaymentRequest } from './models/payment-request';
import type { NewCheckout } from './new-checkout';
import { type CreditOutcome, receive } from './payment-states';

export interface Credit {
  outcome: CreditOutcome;
  /** Of the bank transaction, what counts towards the request. */
  credited: Dong;
}

export interface NewCredit {
  bank_transaction_id: string;
  /** By which a person attached it; null when the rules take it. */
  decision_id: string | null;
  amount: Dong;
  /** It is the word of a person, not of a bank. */
  by_hand: boolean;
  at: Date;
}

export interface KnownCheckout {
  id: string;
  state: 'placing' | 'placed';
  basket_id: string;
}

export interface OrderTransfer {
  id: string;
  code: string;
  payee: string;
  bank_bin: string;
  account: string;
  transfer_text: string;
  state: PaymentRequestState;
  confirmed_by_hand: boolean;
  open: Dong;
}

export interface AwaitedTransfer {
  id: string;
  checkout_code: string;
  payee: string;
  order_ids: string[];
  bank_bin: string;
  account: string;
  state: PaymentRequestState;
  open: Dong;
}

const BEGIN = `
WITH begun AS (
  INSERT INTO checkout (id, code, idempotency_key, basket_id, customer_id, contact_name, contact_phone, contact_email,
    province_code, commune_code, street, company_invoice, goods_total, delivery_total, discount_total, total, parcels)
  SELECT id, code, idempotency_key, basket_id, customer_id, contact_name, contact_phone, contact_email,
    province_code, commune_code, street, company_invoice, goods_total, delivery_total, discount_total,
    total, parcels
  FROM jsonb_populate_record(NULL::checkout, ?::jsonb)
  ON CONFLICT DO NOTHING RETURNING id
), awaited AS (
  INSERT INTO payment_request (id, checkout_id, method, purpose, payee, payee_name, bank_bin, account, holder, phone, amount,
    transfer_text, expires_at, order_ids)
  SELECT one.id, begun.id, method, purpose, payee, payee_name, bank_bin, account, holder, phone, amount, transfer_text, expires_at, order_ids
  FROM begun, jsonb_populate_recordset(NULL::payment_request, ?::jsonb) AS one
)
SELECT id FROM begun`;

export default class CheckoutModuleService extends MedusaService({
  Checkout,
  PaymentRequest,
  PaymentCredit,
}) {
  /**
   * Writes a checkout down as `placing`, its awaited transfers with it, in one statement. Answers whether it could, or which of its names
   * another one has.
   */
  @InjectManager()
  async begin(
    { payment_requests, ...checkout }: NewCheckout,
    @MedusaContext() context: Context<EntityManager> = {},
  ): Promise<'begun' | 'key_taken' | 'code_taken'> {
    const [written] = await execute(context, BEGIN, [
      JSON.stringify(checkout),
      JSON.stringify(payment_requests),
    ]);
    if (written) return 'begun';
    return (await this.findByKey(checkout.idempotency_key, context)) ? 'key_taken' : 'code_taken';
  }

  /** What was begun, and perhaps placed, under a shopper's key. */
  @InjectManager()
  async findByKey(
    idempotencyKey: string,
    @MedusaContext() context: Context<EntityManager> = {},
  ): Promise<KnownCheckout | null> {
    const [known] = await execute<KnownCheckout>(
      context,
      'SELECT id, state, basket_id FROM checkout WHERE idempotency_key = ? AND deleted_at IS NULL',
      [idempotencyKey],
    );
    return known ?? null;
  }

  /**
   * Takes a bank transaction for a request. The row's lock makes this and the updates of `expire` and `cancelRequest` one
   * compare-and-set: whoever comes first ends `awaiting`, the others find it ended. Replaying it answers the same.
   */
  @InjectTransactionManager()
  async credit(
    requestId: string,
    money: NewCredit,
    @MedusaContext() context: Context<EntityManager> = {},
  ): Promise<Credit> {
    const [request] = await execute<{ state: PaymentRequestState; amount: number; received: number }>(
      context,
      'SELECT state, amount, received FROM payment_request WHERE id = ? FOR UPDATE',
      [requestId],
    );
    if (!request) throw new Error(`There is no payment request ${requestId}.`);

    const [before] = await execute<Credit>(
      context,
      `SELECT outcome, amount AS credited FROM payment_credit
       WHERE bank_transaction_id = ? AND decision_id IS NOT DISTINCT FROM ?`,
      [money.bank_transaction_id, money.decision_id],
    );
    if (before) return before;

    const arrival = receive(request.state, request.amount - request.received, money.amount);
    await execute(
      context,
      `INSERT INTO payment_credit (id, payment_request_id, bank_transaction_id, decision_id, amount, outcome)
       VALUES (?, ?, ?, ?, ?, ?)`,
      [
        generateEntityId(undefined, 'paycr'),
        requestId,
        money.bank_transaction_id,
        money.decision_id,
        arrival.credited,
        arrival.outcome,
      ],
    );
    if (arrival.credited > 0) {
      await execute(
        context,
        `UPDATE payment_request SET received = received + ?, state = ?, updated_at = now(),
           confirmed_by_hand = confirmed_by_hand OR ?,
           paid_at = CASE WHEN ? = 'paid' THEN ?::timestamptz END
         WHERE id = ? AND state = 'awaiting'`,
        [arrival.credited, arrival.to, money.by_hand, arrival.to, money.at, requestId],
      );
    }
    return { outcome: arrival.outcome, credited: arrival.credited };
  }

  /** Ends every awaited request of a placed checkout whose deadline has passed; answers those it ended. */
  @InjectManager()
  async expire(
    at: Date,
    only: { checkout_id?: string } = {},
    @MedusaContext() context: Context<EntityManager> = {},
  ): Promise<string[]> {
    const rows = await execute<{ id: string }>(
      context,
      `UPDATE payment_request SET state = 'expired', updated_at = now()
       WHERE state = 'awaiting' AND purpose = 'checkout' AND expires_at <= ? AND deleted_at IS NULL
         AND checkout_id IN (SELECT id FROM checkout WHERE state = 'placed')
         AND (?::text IS NULL OR checkout_id = ?)
       RETURNING id`,
      [at, only.checkout_id ?? null, only.checkout_id ?? null],
    );
    return rows.map(({ id }) => id);
  }

  /** Ends a request that nobody shall pay any more; false when money or the clock came first. */
  @InjectManager()
  async cancelRequest(
    requestId: string,
    @MedusaContext() context: Context<EntityManager> = {},
  ): Promise<boolean> {
    const rows = await execute(
      context,
      `UPDATE payment_request SET state = 'cancelled', updated_at = now()
       WHERE id = ? AND state = 'awaiting' RETURNING id`,
      [requestId],
    );
    return rows.length > 0;
  }

  /**
   * The cash of an order is being confirmed, so nobody shall pay by code at its door any more. Answers `paid` when money came first, and
   * null when no code was ever shown.
   */
  @InjectManager()
  async endDoorPayment(
    orderId: string,
    @MedusaContext() context: Context<EntityManager> = {},
  ): Promise<PaymentRequestState | null> {
    await execute(
      context,
      `UPDATE payment_request SET state = 'cancelled', updated_at = now()
       WHERE purpose = 'door' AND state = 'awaiting' AND order_ids @> to_jsonb(?::text)`,
      [orderId],
    );
    const [request] = await execute<{ state: PaymentRequestState }>(
      context,
      `SELECT state FROM payment_request WHERE purpose = 'door' AND order_ids @> to_jsonb(?::text) AND deleted_at IS NULL`,
      [orderId],
    );
    return request?.state ?? null;
  }

  /** Requests in a final state for at least `seconds` whose consequences are not all done. */
  @InjectManager()
  async listUnsettled(seconds = 0, @MedusaContext() context: Context<EntityManager> = {}): Promise<string[]> {
    const rows = await execute<{ id: string }>(
      context,
      `SELECT id FROM payment_request
       WHERE settled_at IS NULL AND state <> 'awaiting' AND deleted_at IS NULL
         AND updated_at <= now() - make_interval(secs => ?) ORDER BY updated_at LIMIT 500`,
      [seconds],
    );
    return rows.map(({ id }) => id);
  }

  /** Requests that a transfer with one of these codes may pay, whatever became of them. */
  @InjectManager()
  async findByCodes(
    codes: string[],
    @MedusaContext() context: Context<EntityManager> = {},
  ): Promise<AwaitedTransfer[]> {
    if (codes.length === 0) return [];
    return execute<AwaitedTransfer>(
      context,
      `SELECT r.id, c.code AS checkout_code, r.payee, r.order_ids, r.bank_bin, r.account, r.state, r.amount - r.received AS open
       FROM payment_request r JOIN checkout c ON c.id = r.checkout_id
       WHERE c.code IN (${codes.map(() => '?').join(', ')}) AND c.state = 'placed' AND r.deleted_at IS NULL ORDER BY r.id`,
      codes,
    );
  }

  /** The transfer that pays for an order, with all that names it to a bank; null for an order that is paid in cash. */
  @InjectManager()
  async findByOrder(
    orderId: string,
    @MedusaContext() context: Context<EntityManager> = {},
  ): Promise<OrderTransfer | null> {
    const [row] = await execute<OrderTransfer>(
      context,
      `SELECT r.id, c.code, r.payee, r.bank_bin, r.account, r.transfer_text, r.state, r.confirmed_by_hand,
         r.amount - r.received AS open
       FROM payment_request r JOIN checkout c ON c.id = r.checkout_id
       WHERE r.order_ids @> ?::jsonb AND r.method = 'vietqr' AND c.state = 'placed' AND r.deleted_at IS NULL`,
      [JSON.stringify([orderId])],
    );
    return row ?? null;
  }

  /** Placements that began at least `seconds` ago and have not ended. */
  @InjectManager()
  async listAbandoned(
    seconds: number,
    @MedusaContext() context: Context<EntityManager> = {},
  ): Promise<{ id: string; basket_id: string }[]> {
    return execute(
      context,
      `SELECT id, basket_id FROM checkout
       WHERE state = 'placing' AND deleted_at IS NULL AND created_at < now() - make_interval(secs => ?) LIMIT 500`,
      [seconds],
    );
  }

  /** `placing` → `placed`; false when somebody took the checkout away meanwhile. */
  @InjectManager()
  async markPlaced(
    checkoutId: string,
    at: Date,
    @MedusaContext() context: Context<EntityManager> = {},
  ): Promise<boolean> {
    const rows = await execute(
      context,
      `UPDATE checkout SET state = 'placed', placed_at = ?, updated_at = now()
       WHERE id = ? AND state = 'placing' RETURNING id`,
      [at, checkoutId],
    );
    return rows.length > 0;
  }

  /** Removes a checkout that was never placed, with its requests; false when there is none. */
  @InjectTransactionManager()
  async removeUnplaced(
    checkoutId: string,
    @MedusaContext() context: Context<EntityManager> = {},
  ): Promise<boolean> {
    await execute(
      context,
      `DELETE FROM payment_request WHERE checkout_id IN (SELECT id FROM checkout WHERE id = ? AND state = 'placing')`,
      [checkoutId],
    );
    const rows = await execute(
      context,
      `DELETE FROM checkout WHERE id = ? AND state = 'placing' RETURNING id`,
      [checkoutId],
    );
    return rows.length > 0;
  }
}
