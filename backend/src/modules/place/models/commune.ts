import { model } from '@medusajs/framework/utils';

/** A commune, ward or special zone of the two-tier list. */
export const Commune = model
  .define('commune', {
    code: model.text().primaryKey(),
    /** With its rank: "Xã Lộc Ninh". Names recur: show it with its province. */
    name: model.text(),
    province_code: model.text(),
    /** Belongs to the area that this market is named after. */
    in_market_area: model.boolean().default(false),
    lat: model.float().nullable(),
    lon: model.float().nullable(),
    population: model.number().nullable(),
    area_km2: model.float().nullable(),
  })
  .indexes([{ on: ['province_code'] }]);
