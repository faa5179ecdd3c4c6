import { model } from '@medusajs/framework/utils';

/** The order lines of some months as one file, asked for by an officer and written by a job. States: contract `FactExportState`. */
export const FactExport = model
  .define('fact_export', {
    id: model.id({ prefix: 'factexp' }).primaryKey(),
    /** `YYYY-MM`, both included. */
    first_month: model.text(),
    last_month: model.text(),
    format: model.enum(['csv', 'xlsx']),
    /** The officer's name. */
    asked_by: model.text(),
    state: model.enum(['queued', 'running', 'ready', 'failed']),
    /** Of `total` lines, how many are in it. */
    done: model.number().default(0),
    total: model.number().default(0),
    /** Size of the file; null until it is ready. */
    bytes: model.number().nullable(),
    /** How often it was begun: whoever began it may have been killed. */
    attempts: model.number().default(0),
    /** Last sign of life of whoever writes it. */
    beat_at: model.dateTime().nullable(),
  })
  .indexes([
    { on: ['created_at'] },
    { on: ['first_month', 'last_month', 'format'], unique: true, where: "state IN ('queued', 'running')" },
  ])
  .checks([{ name: 'fact_export_ready', expression: "(state = 'ready') = (bytes IS NOT NULL)" }]);
