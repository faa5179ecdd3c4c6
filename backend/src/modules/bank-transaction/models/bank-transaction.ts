import { model } from '@medusajs/framework/utils';

/** What a bank said once about money in or out of an account; never deleted, so that no đồng is ever lost sight of. */
export const BankTransaction = model
  .define('bank_transaction', {
    id: model.id({ prefix: 'btx' }).primaryKey(),
    /** Who told us: a name of `lib/bank-connectors`, `stripe`, `statement`, or `by_hand` for a person's word. */
    connector: model.text(),
    /** The connector's own id of the transaction. */
    sender_id: model.text(),
    direction: model.enum(['in', 'out']),
    /** Whose account it is; null when the connector names a bank that we do not know. Numbers alone are not unique. */
    bank_bin: model.text().nullable(),
    account: model.text(),
    /** Virtual account that stands for `account` at some banks. */
    sub_account: model.text().nullable(),
    /** Whole đồng. */
    amount: model.bigNumber(),
    content: model.text(),
    reference: model.text(),
    /** When the bank booked it. */
    received_at: model.dateTime(),
    state: model
      .enum(['matched', 'short', 'over', 'duplicate', 'late', 'wrong_account', 'unknown', 'ignored'])
      .default('unknown'),
    /** What of `amount` belongs to no order and waits for a person, whole đồng. */
    open_amount: model.bigNumber(),
    /** What of `amount` was sent back to the sender, whole đồng; it is open no more. */
    returned_amount: model.number().default(0),
    /** The sender's own id of the last such refund. */
    return_reference: model.text().nullable(),
    checkout_code: model.text().nullable(),
    payment_request_id: model.text().nullable(),
    /** The transaction by which another connector told of the same money before. */
    same_as: model.text().nullable(),
    /** Null until the rules have looked at it. */
    matched_at: model.dateTime().nullable(),
    /** Since when what is open is kept as credit of its buyer. */
    kept_at: model.dateTime().nullable(),
    /** The message as it came. */
    message: model.json(),
  })
  .indexes([
    { on: ['connector', 'sender_id'], unique: true },
    { on: ['account', 'received_at'] },
    { on: ['sub_account', 'received_at'], where: 'sub_account IS NOT NULL' },
    { on: ['payment_request_id'] },
    { on: ['same_as'], where: 'same_as IS NOT NULL' },
    { on: ['created_at'], where: 'matched_at IS NULL' },
    { on: ['account'], where: 'open_amount > 0' },
  ]);
