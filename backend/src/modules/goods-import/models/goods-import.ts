import { model } from '@medusajs/framework/utils';

/** A file of goods that a stall has sent: looked at, then taken in by a job. States: contract `GoodsImportState`. */
export const GoodsImport = model
  .define('goods_import', {
    id: model.id({ prefix: 'gimp' }).primaryKey(),
    seller_id: model.text(),
    file_name: model.text(),
    /** SHA-256; while it waits or runs the same file is the same import. */
    file_hash: model.text(),
    asked_by: model.text(),
    state: model.enum(['checked', 'queued', 'running', 'ready', 'failed']).default('checked'),
    /** Of `total` products, how many are dealt with. */
    done: model.number().default(0),
    total: model.number().default(0),
    /** How often it was begun: whoever began it may have been killed. */
    attempts: model.number().default(0),
    /** Last sign of life of whoever takes it in. */
    beat_at: model.dateTime().nullable(),
  })
  .indexes([
    { on: ['seller_id', 'created_at'] },
    { on: ['seller_id', 'file_hash'], unique: true, where: "state <> 'ready'" },
    { on: ['state', 'created_at'] },
  ]);
