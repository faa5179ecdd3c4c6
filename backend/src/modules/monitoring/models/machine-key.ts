import { model } from '@medusajs/framework/utils';

/** A key by which a program of the province reads. The key itself is nowhere: only its hash is, and the letters it begins with. */
export const MachineKey = model.define('machine_key', {
  id: model.id({ prefix: 'mkey' }).primaryKey(),
  name: model.text(),
  /** What it begins with, so that people can tell one from another. */
  prefix: model.text(),
  /** SHA-256 of the whole key, in hexadecimal. */
  hash: model.text().unique(),
  scopes: model.array(),
  made_by: model.text(),
  made_by_name: model.text(),
  /** By the minute. */
  last_used_at: model.dateTime().nullable(),
  revoked_by_name: model.text().nullable(),
  revoked_at: model.dateTime().nullable(),
});
