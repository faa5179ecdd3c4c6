import { model } from '@medusajs/framework/utils';

/** That goods should go off the market, from the request to what became of it. Never deleted: it is the record of what the market did. */
export const Takedown = model
  .define('takedown', {
    id: model.id({ prefix: 'tkdn' }).primaryKey(),
    product_id: model.text(),
    seller_id: model.text(),
    source: model.enum(['authority', 'shopper', 'province']),
    /** The authority, or how to reach the shopper; may be empty. */
    requester: model.text(),
    /** Number of the authority's letter. */
    document: model.text().nullable(),
    claim: model.text(),
    received_at: model.dateTime(),
    /** By then it has to be decided. */
    due_at: model.dateTime(),
    state: model.enum(['pending', 'ordered', 'dismissed', 'lifted']).default('pending'),
    /** Whether shoppers saw the goods when they were taken down: only then lifting it shows them again. */
    was_published: model.boolean().default(false),
    officer_id: model.text().nullable(),
    officer_name: model.text().nullable(),
    reason: model.text().nullable(),
    decided_at: model.dateTime().nullable(),
    answer: model.text().nullable(),
    answered_by: model.text().nullable(),
    answered_at: model.dateTime().nullable(),
  })
  .indexes([{ on: ['state', 'due_at'] }, { on: ['product_id', 'created_at'] }]);
