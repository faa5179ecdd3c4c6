import { model } from '@medusajs/framework/utils';

/** That an officer, or a program with its key, read or changed something at the province's desk; or that somebody of a stall changed something of it. */
export const DeskEntry = model
  .define('desk_entry', {
    id: model.id({ prefix: 'desk' }).primaryKey(),
    at: model.dateTime(),
    actor: model.enum(['officer', 'key', 'member']),
    actor_id: model.text(),
    actor_name: model.text(),
    /** The person's role then; null for a program. */
    role: model.text().nullable(),
    method: model.text(),
    /** With its query, as it was asked. */
    path: model.text(),
    status: model.number(),
    /** The stall that a member works for. */
    seller_id: model.text().nullable(),
    /** What it was changed to, where that is no secret. */
    details: model.text().nullable(),
  })
  .indexes([{ on: ['at'] }, { on: ['actor_id', 'at'] }, { on: ['seller_id', 'at'] }]);
