import { model } from '@medusajs/framework/utils';
import { PaymentRequest } from './payment-request';

/** That a bank transaction was taken for a request, once, and what came of it. */
export const PaymentCredit = model
  .define('payment_credit', {
    id: model.id({ prefix: 'paycr' }).primaryKey(),
    payment_request: model.belongsTo(() => PaymentRequest, { mappedBy: 'credits' }),
    bank_transaction_id: model.text(),
    /** By which a person attached it; null when the rules took it, once for each transaction. */
    decision_id: model.text().nullable(),
    /** What of the transaction counts towards the request, whole đồng; the rest of it is open. */
    amount: model.number(),
    outcome: model.enum(['matched', 'short', 'over', 'duplicate', 'late']),
  })
  .indexes([
    { on: ['bank_transaction_id'], unique: true, where: 'decision_id IS NULL' },
    { on: ['decision_id'], unique: true, where: 'decision_id IS NOT NULL' },
  ]);
