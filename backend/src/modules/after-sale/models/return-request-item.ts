import { model } from '@medusajs/framework/utils';
import { ReturnRequest } from './return-request';

/** So many pieces of one line of the order. */
export const ReturnRequestItem = model
  .define('return_request_item', {
    id: model.id({ prefix: 'retitm' }).primaryKey(),
    request: model.belongsTo(() => ReturnRequest, { mappedBy: 'items' }),
    /** Medusa's line item. */
    line_id: model.text(),
    title: model.text(),
    variant_title: model.text(),
    thumbnail: model.text().nullable(),
    quantity: model.number(),
    /** Back and fit for the shelf. */
    restocked: model.number().default(0),
    /** Back, but not fit for sale. */
    dismissed: model.number().default(0),
    /** What is refunded for the pieces that are back, whole đồng. */
    amount: model.number().default(0),
  })
  .indexes([{ on: ['line_id'] }])
  .checks([
    { name: 'return_request_item_quantity', expression: 'quantity > 0' },
    {
      name: 'return_request_item_back',
      expression: 'restocked >= 0 AND dismissed >= 0 AND restocked + dismissed <= quantity',
    },
  ]);
