import { model } from '@medusajs/framework/utils';

/** A month of a seller's invoices as one archive, asked for by a person and written by a job. States: contract `InvoiceExportState`. */
export const InvoiceExport = model
  .define('invoice_export', {
    id: model.id({ prefix: 'invexp' }).primaryKey(),
    seller_id: model.text(),
    /** `YYYY-MM` */
    month: model.text(),
    state: model.enum(['queued', 'running', 'ready', 'failed']),
    /** Of `total` invoices, how many are in it. */
    done: model.number().default(0),
    total: model.number().default(0),
    /** Size of the archive; null until it is ready. */
    bytes: model.number().nullable(),
    /** How often it was begun: whoever began it may have been killed. */
    attempts: model.number().default(0),
    /** Last sign of life of whoever writes it. */
    beat_at: model.dateTime().nullable(),
  })
  .indexes([
    { on: ['seller_id', 'created_at'] },
    { on: ['seller_id', 'month'], unique: true, where: "state IN ('queued', 'running')" },
  ])
  .checks([{ name: 'invoice_export_ready', expression: "(state = 'ready') = (bytes IS NOT NULL)" }]);
