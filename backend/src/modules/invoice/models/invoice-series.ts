import { model } from '@medusajs/framework/utils';

/** A running count of invoice numbers. Its row is the lock under which numbers are taken: see `take-number.sql`. */
export const InvoiceSeries = model
  .define('invoice_series', {
    id: model.id({ prefix: 'invser' }).primaryKey(),
    seller_id: model.text(),
    /** `1` or `2`. */
    form: model.text(),
    /** `C26TCP` */
    series: model.text(),
    last_number: model.number().default(0),
    /** `YYYY-MM-DD` of the last number: a later number never has an earlier day. */
    last_issued_on: model.text().default(''),
  })
  .indexes([{ on: ['seller_id', 'form', 'series'], unique: true }])
  .checks([
    { name: 'invoice_series_length', expression: 'last_number BETWEEN 0 AND 99999999' },
    { name: 'invoice_series_form', expression: "form IN ('1', '2')" },
  ]);
