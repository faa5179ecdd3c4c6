import { model } from '@medusajs/framework/utils';

/** One piece of news for one endpoint: the outbox. Written once for each subject, tried until it was taken or tried too often. */
export const PushDelivery = model
  .define('push_delivery', {
    id: model.id({ prefix: 'pdel' }).primaryKey(),
    endpoint_id: model.text(),
    event: model.enum(['report.frozen', 'snapshot.taken']),
    /** What it is about: `monthly/2026-10/2`, or `2026-W47`. */
    subject: model.text(),
    /** The bytes that are sent and signed. */
    body: model.text(),
    state: model.enum(['waiting', 'delivered', 'failed']).default('waiting'),
    attempts: model.number().default(0),
    due_at: model.dateTime(),
    /** The receiver's last answer; null while it gave none. */
    last_status: model.number().nullable(),
    last_error: model.text().nullable(),
    delivered_at: model.dateTime().nullable(),
  })
  .indexes([
    { on: ['endpoint_id', 'event', 'subject'], unique: true },
    { on: ['due_at'], where: "state = 'waiting'" },
  ]);
