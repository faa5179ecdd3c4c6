import { model } from '@medusajs/framework/utils';

/** That an order shall not be. It counts from the moment in which it is written; Medusa's own cancellation follows. */
export const Cancellation = model
  .define('cancellation', {
    id: model.id({ prefix: 'cancel' }).primaryKey(),
    order_id: model.text().unique(),
    by: model.enum(['buyer', 'seller']),
    actor_id: model.text(),
    reason: model.enum([
      'changed_mind',
      'ordered_wrong',
      'too_slow',
      'out_of_stock',
      'cannot_deliver',
      'buyer_asked',
      'buyer_unreachable',
      'wrong_price',
      'other',
    ]),
    note: model.text(),
    cancelled_at: model.dateTime(),
    /** When Medusa's order was cancelled and its goods were free. */
    done_at: model.dateTime().nullable(),
  })
  .indexes([{ on: ['created_at'], where: 'done_at IS NULL' }]);
