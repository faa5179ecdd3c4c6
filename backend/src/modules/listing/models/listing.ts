import { model } from '@medusajs/framework/utils';
import { Certificate } from './certificate';

/** What a shopper must know of a product beyond Medusa's own fields: origin, season, keeping, proof. */
export const Listing = model.define('listing', {
  id: model.id({ prefix: 'lst' }).primaryKey(),
  subtitle: model.text(),
  photo_keys: model.array(),
  origin_commune_code: model.text(),
  /** Months 1–12; empty means all year. */
  harvest_months: model.json(),
  /** The selling unit's name: hũ, gói, kg … */
  unit: model.text(),
  /** `kct` (not subject), `5`, `8` or `10`; the rate that applies on a day is dated. */
  vat_class: model.text(),
  vsic: model.text(),
  storage: model.text(),
  shelf_life_days: model.number().nullable(),
  /** Percent by which a piece may weigh less than its net content; null for goods that are not weighed when they are packed. */
  weight_tolerance: model.number().nullable(),
  /** Days between order and dispatch. */
  preparation_days: model.number().default(1),
  ingredients: model.text().nullable(),
  /** By volume, in percent; spirits only. */
  alcohol_percent: model.float().nullable(),
  /** Codes of `messages.goods.allergens`. */
  allergens: model.array().default([]),
  /** How far they may travel. */
  delivery_limit: model.enum(['none', 'province', 'same_day']).default('none'),
  /** 0–100, a prior for ranking before real sales speak. */
  popularity: model.number().default(0),
  certificates: model.hasMany(() => Certificate, { mappedBy: 'listing' }),
});
