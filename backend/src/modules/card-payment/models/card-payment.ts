import { model } from '@medusajs/framework/utils';

/** The page at Stripe on which the card of one payment request is entered, and the one PaymentIntent behind it. */
export const CardPayment = model
  .define('card_payment', {
    id: model.id({ prefix: 'cardpay' }).primaryKey(),
    payment_request_id: model.text().unique(),
    /** `CP-7K3M9Q` */
    checkout_code: model.text(),
    /** Stripe's Checkout Session, `cs_…`, and its page. */
    session_id: model.text().unique(),
    url: model.text(),
    /** `pi_…`; null until somebody entered a card. */
    intent_id: model.text().nullable(),
    state: model.enum(['open', 'paid', 'closed']).default('open'),
    /** Why the last card was not taken, as Stripe names it. */
    refusal: model.text().nullable(),
    /** When Stripe was last asked how it stands. */
    asked_at: model.dateTime(),
  })
  .indexes([{ on: ['intent_id'] }, { on: ['asked_at'], where: "state = 'open'" }]);
