import { model } from '@medusajs/framework/utils';

/**
 * What one voucher took off one order. All rows of a checkout and a voucher count as one use of it; amounts in whole đồng.
 * A row that was released has given its share back to the voucher's limits.
 */
export const VoucherUse = model
  .define('voucher_use', {
    id: model.id({ prefix: 'vuse' }).primaryKey(),
    checkout_id: model.text(),
    order_id: model.text(),
    /** Of Medusa's promotion module. */
    promotion_id: model.text(),
    code: model.text(),
    /** The stall that gives it; null for the market's own, which owes the stall this amount (D4). */
    seller_id: model.text().nullable(),
    amount: model.number(),
    /** The campaign's budget that it was counted in. */
    budget_id: model.text().nullable(),
    /** Of whom a budget per buyer has counted it: a customer's id or an e-mail address. */
    buyer: model.text().nullable(),
    released_at: model.dateTime().nullable(),
  })
  .indexes([
    { on: ['order_id', 'promotion_id'], unique: true },
    { on: ['checkout_id'] },
    { on: ['promotion_id'] },
  ])
  .checks([{ name: 'voucher_use_amount', expression: 'amount >= 0' }]);
