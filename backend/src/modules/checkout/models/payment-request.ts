import { model } from '@medusajs/framework/utils';
import { Checkout } from './checkout';
import { PaymentCredit } from './payment-credit';

/** One awaited payment: a transfer to one payee, one QR (D3, D4), or one card payment to the platform. Amounts in whole đồng. */
export const PaymentRequest = model
  .define('payment_request', {
    id: model.id({ prefix: 'payreq' }).primaryKey(),
    checkout: model.belongsTo(() => Checkout, { mappedBy: 'payment_requests' }),
    method: model.enum(['vietqr', 'card']).default('vietqr'),
    /** `door`: asked for while the parcel is handed over; its order is cash on delivery, and lives on whatever becomes of this. */
    purpose: model.enum(['checkout', 'door']).default('checkout'),
    /** A seller's id, or `platform`. */
    payee: model.text(),
    payee_name: model.text(),
    /** Of a card empty, its account `stripe`: so what Stripe says it took is matched as what a bank says. */
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
    /** Some of what was received is the word of a person who saw it, not of a bank. */
    confirmed_by_hand: model.boolean().default(false),
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
