import { model } from '@medusajs/framework/utils';

/** Notice of an error in an invoice (form 04/SS-HĐĐT, message 300): the buyer's name or address was wrong and nothing else. */
export const ErrorNotice = model
  .define('invoice_error_notice', {
    id: model.id({ prefix: 'inverr' }).primaryKey(),
    seller_id: model.text(),
    invoice_id: model.text(),
    reason: model.text(),
    /** `{ name, address }` of the buyer as they should have been. */
    buyer: model.json(),
    state: model.enum(['signed', 'sent', 'accepted', 'rejected']).default('signed'),
    member_id: model.text(),
    xml_hash: model.text(),
    attempts: model.number().default(0),
    next_try_at: model.dateTime().nullable(),
    answer_id: model.text().nullable(),
    problem: model.json().nullable(),
  })
  .indexes([{ on: ['invoice_id'] }, { on: ['next_try_at'], where: "state IN ('signed', 'sent')" }])
  .checks([
    {
      name: 'error_notice_was_answered',
      expression: "state NOT IN ('accepted', 'rejected') OR answer_id IS NOT NULL",
    },
  ]);
