import { model } from '@medusajs/framework/utils';

/** Where a program wants to be told that there is something new. Its secret is derived (`lib/monitoring/signature.ts`), not kept. */
export const PushEndpoint = model.define('push_endpoint', {
  id: model.id({ prefix: 'pend' }).primaryKey(),
  name: model.text(),
  url: model.text(),
  made_by: model.text(),
  made_by_name: model.text(),
  stopped_by_name: model.text().nullable(),
  stopped_at: model.dateTime().nullable(),
});
