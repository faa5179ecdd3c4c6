import { model } from '@medusajs/framework/utils';
import { Basket } from './basket';

export const BasketLine = model
  .define('basket_line', {
    id: model.id({ prefix: 'bskl' }).primaryKey(),
    basket: model.belongsTo(() => Basket, { mappedBy: 'lines' }),
    variant_id: model.text(),
    quantity: model.number(),
  })
  .indexes([{ on: ['basket_id', 'variant_id'], unique: true }])
  .checks([{ name: 'basket_line_quantity', expression: 'quantity BETWEEN 1 AND 9999' }]);
