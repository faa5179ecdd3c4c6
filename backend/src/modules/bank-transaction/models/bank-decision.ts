import { model } from '@medusajs/framework/utils';

/** What a person (or a rule, in their stead) decided about money that waited; only ever added to. */
export const BankDecision = model
  .define('bank_decision', {
    id: model.id({ prefix: 'btd' }).primaryKey(),
    bank_transaction_id: model.text(),
    /**
     * `attach`     to the request of an order
     * `refund`     a refund falls due to the buyer of the order
     * `return`     went back to whoever sent it, on the word of a person; of no order that we know
     * `keep`       stays as the buyer's credit; the money is still open, so it can be attached or refunded later
     * `set_aside`  is no money of the market
     */
    kind: model.enum(['attach', 'refund', 'return', 'keep', 'set_aside']),
    /** Whole đồng. */
    amount: model.bigNumber(),
    /** Of an `attach`, what its order did not take or no longer keeps: open again. */
    returned: model.number().default(0),
    payment_request_id: model.text().nullable(),
    /** Of an order whose buyer gets a `refund`. */
    order_id: model.text().nullable(),
    /** Of the bank, for a `return`. */
    reference: model.text().nullable(),
    note: model.text().nullable(),
    actor_kind: model.enum(['member', 'operator', 'clock']),
    actor_id: model.text(),
    decided_at: model.dateTime(),
    /** When what follows from it was done. */
    done_at: model.dateTime().nullable(),
  })
  .indexes([
    { on: ['bank_transaction_id'] },
    { on: ['payment_request_id'], where: 'payment_request_id IS NOT NULL' },
    { on: ['created_at'], where: 'done_at IS NULL' },
  ])
  .checks([{ name: 'bank_decision_amount', expression: 'amount > 0 AND returned BETWEEN 0 AND amount' }]);
