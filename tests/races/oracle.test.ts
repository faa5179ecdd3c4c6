import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { BankConnector } from '../harness/bank-connector';
import { QUESTIONS, wrongAtRest } from '../harness/books';
import { Database } from '../harness/database';
import { SellerDesk } from '../harness/desk';
import { aBuyer, Store } from '../harness/store';
import { waitUntil } from '../harness/wait-until';

const market = inject('market');
const store = new Store(market);
const database = new Database(market.databaseUrl);
const client = new pg.Client({ connectionString: market.databaseUrl });
const started = new Date();

/** A paid order, an unpaid one, and money that came too late and was refunded: what the damage is done to. */
const known = { paid: '', paidOrder: '', awaiting: '', awaitingOrder: '', late: '', variant: '' };

beforeAll(async () => {
  await client.connect();
  const [card] = await store.goodsOfDifferentSellers(1, { sort: 'price_desc' });
  known.variant = card?.single_variant_id ?? '';
  const seller = await SellerDesk.of(market, card?.seller_slug ?? '');
  await seller.leavesOnShelf(known.variant, 50);
  const buys = async () => {
    const placed = await aBuyer(store).wanting(known.variant).places();
    const [request] = placed.payment_requests;
    if (!request) throw new Error('Nothing is awaited.');
    return { placed, request, order: request.order_ids[0] ?? '' };
  };
  const pays = ({ request }: Awaited<ReturnType<typeof buys>>) =>
    BankConnector.of(market).send({
      account: request.account,
      amount: request.amount,
      content: request.transfer_text,
    });

  const paid = await buys();
  await pays(paid);
  const awaiting = await buys();
  const late = await buys();
  await database.rows('UPDATE payment_request SET expires_at = now() WHERE id = $1', [late.request.id]);
  await waitUntil('the deadline', async () => (await store.payment(late.placed)).settled, 100_000);
  await pays(late);
  const transaction = await waitUntil('the late money', async () =>
    (await seller.bankTransactions()).find((one) => one.checkout_code === late.placed.code),
  );
  const path = `/seller/bank-transactions/${transaction.id}/decide`;
  (await seller.desk.ask('POST', path, { kind: 'refund' })).ok();
  Object.assign(known, {
    paid: paid.request.id,
    paidOrder: paid.order,
    awaiting: awaiting.request.id,
    awaitingOrder: awaiting.order,
    late: transaction.id,
  });
});

afterAll(async () => {
  await client.end();
  await database.close();
});

/** What is broken, by whom it is noticed, each undone again. `:name` stands for a row of `known`. */
const DAMAGE: [question: string, sql: string][] = [
  [
    'orders of a checkout that was never finished',
    `UPDATE checkout SET state = 'placing' WHERE id = (SELECT checkout_id FROM payment_request WHERE id = :paid)`,
  ],
  [
    'orders without a payment',
    `UPDATE order_payment_collection SET deleted_at = now() WHERE order_id = :paidOrder`,
  ],
  [
    'orders that no finished checkout names',
    `UPDATE order_order_checkout_checkout SET deleted_at = now() WHERE order_id = :paidOrder`,
  ],
  ['reservations for no living order', `UPDATE "order" SET status = 'canceled' WHERE id = :awaitingOrder`],
  [
    'shelves whose reserved pieces are not the sum of their reservations',
    `UPDATE reservation_item SET quantity = quantity + 1 WHERE line_item_id IN
       (SELECT item_id FROM order_item WHERE order_id = :awaitingOrder)`,
  ],
  [
    'shelves with more reserved than there is',
    'UPDATE inventory_level SET stocked_quantity = reserved_quantity - 1 WHERE reserved_quantity > 0',
  ],
  ['shelves below zero', 'UPDATE inventory_level SET stocked_quantity = -1 WHERE reserved_quantity > 0'],
  [
    'messages of a bank that nobody looked at',
    'UPDATE bank_transaction SET matched_at = NULL WHERE id = :late',
  ],
  [
    'ended requests whose consequences are not done',
    'UPDATE payment_request SET settled_at = NULL WHERE id = :paid',
  ],
  [
    'decisions about money that were not carried out',
    'UPDATE bank_decision SET done_at = NULL WHERE bank_transaction_id = :late',
  ],
  [
    'decisions to refund without their refund',
    `DELETE FROM refund_due WHERE source_id IN (SELECT id FROM bank_decision WHERE bank_transaction_id = :late)`,
  ],
  [
    'transfers with đồng on no order, refund or open question, or on two of them',
    'UPDATE bank_transaction SET open_amount = amount WHERE id = :late',
  ],
  [
    'transfers with đồng on no order, refund or open question, or on two of them',
    'DELETE FROM bank_decision WHERE bank_transaction_id = :late',
  ],
  [
    'requests whose đồng are not each on one living order, one refund or one open question',
    'UPDATE bank_transaction SET open_amount = amount WHERE payment_request_id = :paid',
  ],
  [
    'requests whose đồng are not each on one living order, one refund or one open question',
    'UPDATE "order" SET canceled_at = now() WHERE id = :paidOrder',
  ],
  [
    'living orders of a paid request without their captured payment',
    `UPDATE capture SET deleted_at = now() WHERE payment_id IN (SELECT payment.id FROM payment JOIN order_payment_collection link
       ON link.payment_collection_id = payment.payment_collection_id WHERE link.order_id = :paidOrder)`,
  ],
  [
    'captured payments of a request that was not paid',
    `UPDATE payment_request SET state = 'expired' WHERE id = :paid`,
  ],
  [
    'living orders of a request that came to nothing',
    `UPDATE payment_request SET state = 'cancelled' WHERE id = :awaiting`,
  ],
  [
    'paid requests that did not receive their amount',
    'UPDATE payment_request SET received = received - 1 WHERE id = :paid',
  ],
  [
    'requests that received something else than their credits',
    'UPDATE payment_credit SET amount = amount - 1 WHERE payment_request_id = :paid',
  ],
  [
    'returns that began to be written back and were not finished',
    `INSERT INTO return_request (id, order_id, checkout_id, seller_id, idempotency_key, state, reason, note, requested_at, answer_by)
     VALUES ('retreq_x', :paidOrder, 'x', 'x', 'x', 'receiving', 'damaged', '', now(), now())`,
  ],
  [
    'cancellations that were not carried out',
    `INSERT INTO cancellation (id, order_id, "by", actor_id, reason, note, cancelled_at)
     VALUES ('cancel_x', :paidOrder, 'buyer', 'x', 'other', '', now())`,
  ],
  ['refunds that were paid and are not in the payments', refund('paid', 1)],
  [
    'requests that ask for the money of orders that are all cancelled',
    'UPDATE "order" SET canceled_at = now() WHERE id = :awaitingOrder',
  ],
  [
    'cash that was handed over with the goods and is not in the payments',
    `INSERT INTO fulfillment (id, location_id, delivered_at) VALUES ('ful_x', 'x', now());
     INSERT INTO order_fulfillment (id, order_id, fulfillment_id) VALUES ('ordful_x', :paidOrder, 'ful_x');
     UPDATE payment SET provider_id = 'pp_cod_cod', captured_at = NULL WHERE payment_collection_id IN (
       SELECT payment_collection_id FROM order_payment_collection WHERE order_id = :paidOrder)`,
  ],
  [
    'captures and refunds that their order does not know of, or not rightly',
    'UPDATE order_transaction SET amount = amount + 1 WHERE order_id = :paidOrder',
  ],
  [
    'changes of orders that were begun and left lying',
    `INSERT INTO order_change (id, order_id, version, status, change_type)
     VALUES ('ordch_x', :paidOrder, 2, 'pending', 'edit')`,
  ],
  ['parcels that no order knows of', `INSERT INTO fulfillment (id, location_id) VALUES ('ful_x', 'x')`],
  ['orders that owe more than was paid for them', refund('due', 2_000_000_000)],
];

function refund(state: string, amount: number): string {
  return `INSERT INTO refund_due (id, order_id, checkout_id, seller_id, payee, source, source_id, amount, state, transfer_text, due_at, due_by)
    VALUES ('refdue_x', :paidOrder, 'x', 'x', 'x', 'return', 'x', ${amount}, '${state}', 'X', now(), now())`;
}

describe('the oracle of the books', () => {
  it('finds nothing wrong in a market that is at rest', async () => {
    expect(await wrongAtRest(database, started)).toEqual({});
  });

  it('is tried with damage for each of its questions, those about vouchers aside', () => {
    const asked = Object.keys(QUESTIONS).filter((question) => !/voucher|than they cost/.test(question));
    expect([...new Set(DAMAGE.map(([question]) => question))].sort()).toEqual(asked.sort());
  });

  it.each(DAMAGE)('notices “%s”', async (question, sql) => {
    const ask = QUESTIONS[question] ?? '';
    const values = ask.includes('$1') ? [started] : [];
    await client.query('BEGIN');
    try {
      await client.query(
        sql.replace(/:(\w+)/g, (_, name: keyof typeof known) => client.escapeLiteral(known[name])),
      );
      expect((await client.query(ask, values)).rows.length).toBeGreaterThan(0);
    } finally {
      await client.query('ROLLBACK');
    }
  });
});
