import { model } from '@medusajs/framework/utils';
import { Opening } from './opening';

/** One line of an opening's record: what happened, by whom and why. Written once, never changed. */
export const OpeningEvent = model
  .define('opening_event', {
    id: model.id({ prefix: 'openev' }).primaryKey(),
    opening: model.belongsTo(() => Opening, { mappedBy: 'events' }),
    event: model.enum(['begin', 'submit', 'ask_back', 'approve', 'refuse']),
    from_state: model.text().nullable(),
    to_state: model.text(),
    actor: model.enum(['member', 'officer']),
    actor_id: model.text(),
    /** The name as it was then. */
    actor_name: model.text(),
    reason: model.text().nullable(),
    /** What was asked back, by field. */
    fields: model.json(),
    happened_at: model.dateTime(),
  })
  .indexes([{ on: ['event', 'happened_at'] }]);
