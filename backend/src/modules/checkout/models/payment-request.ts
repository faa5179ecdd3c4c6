import { model } from '@medusajs/framework/utils';
import { Checkout } from './checkout';
import { PaymentCredit } from './payment-credit';

/** One awaited transfer to one payee: one QR (D3, D4). Amounts in whole đồng. */
export const PaymentRequest = model
  .define('payment_request', {
    id: model.id({ prefix: 'payreq' }).primaryKey(),
    checkout: model.belongsTo(() => Checkout, { mappedBy: 'payment_requests' }),
    /** A seller's id, or `platform`. */
    payee: model.text(),
    payee_name: model.text(),
    bank_bin: model.text(),
    account: model.text(),
    holder: model.text(),
    phone: model.text(),
    amount: model.number(),
    /** Of `amount`, what has arrived; a surplus stands at its bank transaction. */
    received: model.number().default(0),
    transfer_text: model.text(),
    state: model.enum(['awaiting', 'paid', 'expired', 'cancelled']).default('awaiting'),
    expires_at: model.dateTime(),
    paid_at: model.dateTime().nullable(),
    /** When what follows from a final state was done: captures of a paid one, cancelled orders of another. */
    settled_at: model.dateTime().nullable(),
    /** `string[]`: the native orders that this transfer pays. */
    order_ids: model.json(),
    credits: model.hasMany(() => PaymentCredit, { mappedBy: 'payment_request' }),
  })
  .cascades({ delete: ['credits'] })
  .indexes([
    { on: ['expires_at'], where: "state = 'awaiting'" },
    { on: ['paid_at'], where: 'paid_at IS NOT NULL' },
    { on: ['state'], where: "settled_at IS NULL AND state <> 'awaiting'" },
  ])
  .checks([{ name: 'payment_request_received', expression: 'received BETWEEN 0 AND amount' }]);
