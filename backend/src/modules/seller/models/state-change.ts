import { model } from '@medusajs/framework/utils';
import { Seller } from './seller';

/** One line of a stall's record: what was done to its state, why and by whom. Written once, never changed. */
export const StateChange = model
  .define('seller_state_change', {
    id: model.id({ prefix: 'selst' }).primaryKey(),
    seller: model.belongsTo(() => Seller, { mappedBy: 'state_changes' }),
    from_state: model.text(),
    to_state: model.text(),
    /** What the stall is told, in the officer's words. */
    reason: model.text(),
    officer_id: model.text(),
    /** The name as it was then. */
    officer_name: model.text(),
  })
  .indexes([{ on: ['seller_id', 'created_at'] }]);
