import { model } from '@medusajs/framework/utils';

/** What happened to an invoice, when and by whom; only ever added to. */
export const InvoiceEvent = model
  .define('invoice_event', {
    id: model.id({ prefix: 'invev' }).primaryKey(),
    invoice_id: model.text(),
    event: model.text(),
    at: model.dateTime(),
    /** The member who did it; null for the market itself. */
    member_id: model.text().nullable(),
    note: model.text().nullable(),
  })
  .indexes([{ on: ['invoice_id'] }]);
