import { model } from '@medusajs/framework/utils';
import { RETURN_REASONS } from '../../../contract';
import { ReturnPicture } from './return-picture';
import { ReturnRequestItem } from './return-request-item';

/**
 * That a buyer wants to give goods of one order back. Medusa's own return is made when the goods are back: until then nothing of
 * the order has changed. Amounts in whole đồng.
 */
export const ReturnRequest = model
  .define('return_request', {
    id: model.id({ prefix: 'retreq' }).primaryKey(),
    order_id: model.text(),
    checkout_id: model.text(),
    seller_id: model.text(),
    idempotency_key: model.text().unique(),
    state: model
      .enum(['requested', 'accepted', 'receiving', 'received', 'refused', 'withdrawn'])
      .default('requested'),
    reason: model.enum([...RETURN_REASONS]),
    note: model.text(),
    requested_at: model.dateTime(),
    answer_by: model.dateTime(),
    answer: model.text().nullable(),
    /** Where the buyer wants the money; null when nothing was paid. */
    bank_bin: model.text().nullable(),
    account: model.text().nullable(),
    holder: model.text().nullable(),
    /** Decided when the goods are back: what of the delivery fee is refunded beside the items. */
    delivery_amount: model.number().nullable(),
    /** Medusa's own return, once everything of it is written. */
    return_id: model.text().nullable(),
    /** Who said that the goods are back. */
    received_by: model.text().nullable(),
    receiving_since: model.dateTime().nullable(),
    items: model.hasMany(() => ReturnRequestItem, { mappedBy: 'request' }),
    photos: model.hasMany(() => ReturnPicture, { mappedBy: 'request' }),
  })
  .cascades({ delete: ['items', 'photos'] })
  .indexes([
    { on: ['order_id'] },
    { on: ['seller_id', 'state'] },
    { on: ['receiving_since'], where: "state = 'receiving'" },
  ]);
