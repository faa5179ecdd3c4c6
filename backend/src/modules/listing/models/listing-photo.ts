import { model } from '@medusajs/framework/utils';

/** A photograph that a stall sent: only its own goods may show it. Goods of the first packs show pictures that are nobody's. */
export const ListingPhoto = model
  .define('listing_photo', {
    id: model.id({ prefix: 'lspho' }).primaryKey(),
    key: model.text().unique(),
    seller_id: model.text(),
  })
  .indexes([{ on: ['seller_id', 'created_at'] }, { on: ['created_at'] }]);
