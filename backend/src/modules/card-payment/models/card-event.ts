import { model } from '@medusajs/framework/utils';

/** What Stripe told us, once for each event, exactly as it was signed. */
export const CardEvent = model
  .define('card_event', {
    id: model.id({ prefix: 'cardev' }).primaryKey(),
    /** `evt_…` */
    event_id: model.text().unique(),
    type: model.text(),
    /** The object that it is about: `cs_…`, `pi_…`, `re_…` */
    subject_id: model.text(),
    message: model.json(),
    /** Null until what follows was done. */
    done_at: model.dateTime().nullable(),
  })
  .indexes([{ on: ['created_at'], where: 'done_at IS NULL' }]);
