import { model } from '@medusajs/framework/utils';

/** Goods that a stall is describing, as typed; kept from the first answer on, so that another device can go on. */
export const ListingDraft = model
  .define('listing_draft', {
    id: model.id({ prefix: 'lsdr' }).primaryKey(),
    seller_id: model.text(),
    /** `GoodsAnswers` */
    answers: model.json(),
    /** Once the goods are on the shelf. */
    product_id: model.text().nullable(),
  })
  .indexes([{ on: ['seller_id', 'updated_at'], where: 'product_id IS NULL' }]);
