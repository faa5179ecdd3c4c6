import { model } from '@medusajs/framework/utils';

/**
 * A district or commune as it was called until 2025-06-30: an alias for search and for carriers that still want it.
 * Codes were reused, so a former code alone names nothing.
 */
export const FormerUnit = model
  .define('former_unit', {
    id: model.id({ prefix: 'fun' }).primaryKey(),
    former_code: model.text(),
    name: model.text(),
    kind: model.enum(['district', 'commune']),
    former_district: model.text().nullable(),
    former_province: model.text(),
    /** The commune that took (most of) it. */
    commune_code: model.text(),
  })
  .indexes([{ on: ['commune_code'] }]);
