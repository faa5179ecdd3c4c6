import { model } from '@medusajs/framework/utils';

/** What a seller says to have earned in a year outside this market, whole đồng; decides whether there is a duty to issue. */
export const RevenueDeclaration = model
  .define('revenue_declaration', {
    id: model.id({ prefix: 'revdec' }).primaryKey(),
    seller_id: model.text(),
    year: model.number(),
    amount: model.bigNumber(),
    /** Of the member; null for a demo market's seed. */
    declared_by: model.text().nullable(),
  })
  .indexes([{ on: ['seller_id', 'year'], unique: true }]);
