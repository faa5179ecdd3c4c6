import { model } from '@medusajs/framework/utils';

/** A province or centrally-run city of the two-tier list in force since 2025-07-01. */
export const Province = model.define('province', {
  code: model.text().primaryKey(),
  name: model.text(),
  /** With its rank: "Thành phố Đồng Nai". */
  full_name: model.text(),
});
