import { model } from '@medusajs/framework/utils';

/** Something that a sweeper found undone, and whether it could be mended (D11). Only ever added to. */
export const SweepFinding = model
  .define('sweep_finding', {
    id: model.id({ prefix: 'swf' }).primaryKey(),
    /** Name of the job, `sweep-checkouts`. */
    sweeper: model.text(),
    /** What was undone, `requests_settled`. */
    what: model.text(),
    /** The row that it is about: a checkout, a payment request, an order, a refund … */
    subject_id: model.text(),
    mended: model.boolean(),
    /** Why not. */
    reason: model.text().nullable(),
    found_at: model.dateTime(),
  })
  .indexes([{ on: ['found_at'] }, { on: ['subject_id', 'what', 'found_at'] }]);
