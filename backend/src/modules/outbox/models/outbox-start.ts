import { model } from '@medusajs/framework/utils';

/** One row: what happened before is told to nobody. A market that gets its outbox, or its past orders, late must not write to thousands. */
export const OutboxStart = model.define('outbox_start', {
  id: model.text().primaryKey(),
  at: model.dateTime(),
});
