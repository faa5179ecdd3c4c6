import { model } from '@medusajs/framework/utils';

/** That a stall will be closed, told to it beforehand. Never deleted: it is the record of what the market did. */
export const SuspensionNotice = model
  .define('suspension_notice', {
    id: model.id({ prefix: 'selnt' }).primaryKey(),
    seller_id: model.text(),
    /** What the stall is told, in the officer's words. */
    reason: model.text(),
    officer_id: model.text(),
    /** The name as it was then. */
    officer_name: model.text(),
    /** From when the stall is closed. */
    closes_at: model.dateTime(),
    state: model.enum(['pending', 'withdrawn', 'carried_out', 'overtaken']).default('pending'),
    /** Why it was withdrawn and by whom. */
    withdrawn_reason: model.text().nullable(),
    withdrawn_by: model.text().nullable(),
    ended_at: model.dateTime().nullable(),
    answer: model.text().nullable(),
    answered_by: model.text().nullable(),
    answered_at: model.dateTime().nullable(),
  })
  .indexes([{ on: ['seller_id'], unique: true, where: "state = 'pending'" }, { on: ['state', 'closes_at'] }]);
