import { model } from '@medusajs/framework/utils';

/** Who did what to an order after its sale, and when: the audit trail. Only ever added to. */
export const AfterSaleEvent = model
  .define('after_sale_event', {
    id: model.id({ prefix: 'asev' }).primaryKey(),
    order_id: model.text(),
    /** The weighing, return request, cancellation or refund. */
    subject_id: model.text(),
    event: model.enum([
      'weighed',
      'cancel_requested',
      'return_requested',
      'return_accepted',
      'return_refused',
      'return_withdrawn',
      'return_received',
      'refund_due',
      'refund_account_given',
      'refund_card_failed',
      'refund_paid',
      'refund_cancelled',
    ]),
    actor_kind: model.enum(['buyer', 'member', 'operator', 'clock']),
    /** Of a buyer the checkout, of a member the member. */
    actor_id: model.text(),
    note: model.text().nullable(),
    happened_at: model.dateTime(),
  })
  .indexes([{ on: ['order_id', 'happened_at'] }]);
