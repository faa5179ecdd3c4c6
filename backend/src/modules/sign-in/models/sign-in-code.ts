import { model } from '@medusajs/framework/utils';

/** A code that was sent to a phone; one at a time for each phone. The code itself is nowhere. */
export const SignInCode = model.define('sign_in_code', {
  id: model.id({ prefix: 'sicode' }).primaryKey(),
  /** E.164 */
  phone: model.text().unique(),
  code_hash: model.text(),
  tries: model.number().default(0),
  expires_at: model.dateTime(),
  used_at: model.dateTime().nullable(),
});
