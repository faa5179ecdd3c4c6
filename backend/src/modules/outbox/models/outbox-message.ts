import { model } from '@medusajs/framework/utils';
import { MESSAGE_KINDS, OUTBOX_STATES } from '../states';

/**
 * That a person has to be told of something that happened. Derived from the state of orders, payments, parcels and refunds, so that a lost
 * event loses no message; holds neither the text nor the address, which are read when it is sent.
 */
export const OutboxMessage = model
  .define('outbox_message', {
    id: model.id({ prefix: 'outmsg' }).primaryKey(),
    kind: model.enum([...MESSAGE_KINDS]),
    /** What happened: a checkout, payment request, parcel, cancellation, refund, return request, order, event of an opening, decision or certificate, by its kind. */
    subject_id: model.text(),
    /** Null for what is about no checkout. */
    checkout_id: model.text().nullable(),
    /** The order that it is about; null: all of the checkout's, or none. */
    order_id: model.text().nullable(),
    happened_at: model.dateTime(),
    state: model.enum([...OUTBOX_STATES]).default('waiting'),
    attempts: model.number().default(0),
    next_at: model.dateTime(),
    claimed_at: model.dateTime().nullable(),
    sent_at: model.dateTime().nullable(),
    /** What the last attempt failed of. */
    error: model.text().nullable(),
    /** The operator who sent it again or set it aside, last. */
    decided_by: model.text().nullable(),
    decided_at: model.dateTime().nullable(),
    /** Why it was set aside. */
    reason: model.text().nullable(),
  })
  .indexes([
    { on: ['kind', 'subject_id'], unique: true },
    { on: ['next_at'], where: "state = 'waiting'" },
    { on: ['claimed_at'], where: "state = 'sending'" },
    { on: ['state', 'happened_at'], where: "state IN ('given_up', 'uncertain', 'set_aside')" },
  ]);
