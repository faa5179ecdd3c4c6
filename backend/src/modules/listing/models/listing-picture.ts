import { model } from '@medusajs/framework/utils';

/** A photograph that a stall sent: only its own goods may show it. Goods of the first packs show pictures that are nobody's. */
export const ListingPicture = model
  .define('listing_picture', {
    id: model.id({ prefix: 'lspic' }).primaryKey(),
    key: model.text().unique(),
    seller_id: model.text(),
    /** Of the file that was sent, as tables look for it (`photoName`); empty when it had none. */
    name: model.text().default(''),
  })
  .indexes([{ on: ['seller_id', 'created_at'] }, { on: ['created_at'] }, { on: ['seller_id', 'name'] }]);
