import { model } from '@medusajs/framework/utils';

/** That somebody read or changed something at the province's desk: an officer, or a program with its key. */
export const DeskEntry = model
  .define('desk_entry', {
    id: model.id({ prefix: 'desk' }).primaryKey(),
    at: model.dateTime(),
    actor: model.enum(['officer', 'key']),
    actor_id: model.text(),
    actor_name: model.text(),
    /** An officer's role then; null for a program. */
    role: model.text().nullable(),
    method: model.text(),
    /** With its query, as it was asked. */
    path: model.text(),
    status: model.number(),
  })
  .indexes([{ on: ['at'] }, { on: ['actor_id', 'at'] }]);
