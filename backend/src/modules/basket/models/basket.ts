import { model } from '@medusajs/framework/utils';
import { BasketLine } from './basket-line';

/** What a shopper has gathered. Its id is unguessable and the only key to it; prices are never stored, only quoted. */
export const Basket = model
  .define('basket', {
    id: model.id({ prefix: 'bsk' }).primaryKey(),
    expires_at: model.dateTime(),
    /** Set once, when an order was made of it. */
    placed_at: model.dateTime().nullable(),
    /** As the promotion module spells them, in the order in which they were taken. */
    voucher_codes: model.array().default([]),
    /** Whose basket it is on every device where they are signed in; null for a guest's. */
    customer_id: model.text().nullable(),
    lines: model.hasMany(() => BasketLine, { mappedBy: 'basket' }),
  })
  .indexes([{ on: ['customer_id'], where: 'customer_id IS NOT NULL' }]);
