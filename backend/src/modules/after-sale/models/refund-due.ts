import { model } from '@medusajs/framework/utils';

/** Money that has to go back to a buyer (D3): by transfer a task for a person, to a card one for us; never a fiction. Whole đồng. */
export const RefundDue = model
  .define('refund_due', {
    id: model.id({ prefix: 'refdue' }).primaryKey(),
    order_id: model.text(),
    checkout_id: model.text(),
    seller_id: model.text(),
    /** Who holds the money: a seller's id, or `platform` (D4). */
    payee: model.text(),
    method: model.enum(['transfer', 'card']).default('transfer'),
    /** Stripe's refund that carries it, once there is one. */
    card_refund_id: model.text().nullable(),
    source: model.enum(['return', 'cancellation', 'weighing', 'bank_transaction']),
    /** The return request, the cancellation, the weighing, or the decision about a bank transaction; each makes one refund at most. */
    source_id: model.text(),
    amount: model.number(),
    state: model.enum(['due', 'paid', 'cancelled']).default('due'),
    bank_bin: model.text().nullable(),
    account: model.text().nullable(),
    holder: model.text().nullable(),
    /** ≤ 25 characters `[A-Z0-9 ]` */
    transfer_text: model.text(),
    due_at: model.dateTime(),
    due_by: model.dateTime(),
    paid_at: model.dateTime().nullable(),
    paid_by: model.text().nullable(),
    reference: model.text().nullable(),
    cancel_reason: model.text().nullable(),
    /** When Medusa's payment got its refund, after the person had paid. */
    recorded_at: model.dateTime().nullable(),
  })
  .indexes([
    { on: ['source', 'source_id'], unique: true },
    { on: ['order_id'] },
    { on: ['seller_id', 'state'] },
    { on: ['due_at'], where: "state = 'due' AND method = 'card'" },
    { on: ['paid_at'], where: "state = 'paid' AND recorded_at IS NULL" },
  ])
  .checks([{ name: 'refund_due_amount', expression: 'amount > 0' }]);
