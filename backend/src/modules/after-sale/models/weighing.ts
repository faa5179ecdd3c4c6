import { model } from '@medusajs/framework/utils';

/** That the goods of an order were weighed, once. It counts from the moment in which it is written; Medusa's order follows. */
export const Weighing = model
  .define('weighing', {
    id: model.id({ prefix: 'weigh' }).primaryKey(),
    order_id: model.text().unique(),
    weighed_by: model.text(),
    weighed_at: model.dateTime(),
    /** `WeighedAmount[]` */
    lines: model.json(),
    /** What the buyer is let off altogether, whole đồng. */
    amount_off: model.number(),
    /** When Medusa's order said so. */
    done_at: model.dateTime().nullable(),
  })
  .indexes([{ on: ['weighed_at'], where: 'done_at IS NULL' }])
  .checks([{ name: 'weighing_amount_off', expression: 'amount_off >= 0' }]);
