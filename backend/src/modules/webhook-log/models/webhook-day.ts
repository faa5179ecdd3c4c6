import { model } from '@medusajs/framework/utils';
import { WEBHOOK_OUTCOMES, WEBHOOK_SENDERS } from '../outcomes';

/**
 * How often one sender's messages ended in one way on one day. Whoever sends forgeries without end fills no disk: the rows of a day are as
 * many as there are senders and ways to end. No content and no address is kept, so no person is in it.
 */
export const WebhookDay = model
  .define('webhook_day', {
    /** Day, sender and outcome. */
    id: model.text().primaryKey(),
    /** `YYYY-MM-DD` in Asia/Ho_Chi_Minh */
    day: model.text(),
    sender: model.enum([...WEBHOOK_SENDERS]),
    outcome: model.enum([...WEBHOOK_OUTCOMES]),
    messages: model.number(),
    first_at: model.dateTime(),
    last_at: model.dateTime(),
    /** SHA-256 of the last one's bytes. */
    last_hash: model.text().nullable(),
  })
  .indexes([{ on: ['day'] }]);
