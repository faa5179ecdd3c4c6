import { model } from '@medusajs/framework/utils';

/** What buyers' behaviour says of a product. Derived: recounting from the orders gives the same. */
export const ProductSignal = model.define('product_signal', {
  /** The product's id. */
  id: model.text().primaryKey(),
  /** Pieces sold in orders that were not cancelled, less those that came back. */
  sold_count: model.number().default(0),
});
