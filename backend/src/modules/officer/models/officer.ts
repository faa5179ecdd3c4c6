import { model } from '@medusajs/framework/utils';

/** A person of the province's staff. Each role may do what those before it may. */
export const Officer = model.define('officer', {
  id: model.id({ prefix: 'off' }).primaryKey(),
  name: model.text(),
  email: model.text().unique(),
  role: model.enum(['viewer', 'reviewer', 'reporter', 'approver']).default('viewer'),
});
