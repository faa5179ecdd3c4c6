import { model } from '@medusajs/framework/utils';

/** A product of a file of goods: one row of the file, or several for its sizes. */
export const GoodsImportRow = model
  .define('goods_import_row', {
    id: model.id({ prefix: 'gimr' }).primaryKey(),
    import_id: model.text(),
    /** Of its first row in the file. */
    line: model.number(),
    name: model.text(),
    /** `GoodsLine[]` */
    lines: model.json(),
    plan: model.enum(['create', 'draft', 'update', 'same', 'bad']),
    state: model.enum(['waiting', 'done', 'failed']).default('waiting'),
    /** `GoodsImportProblem[]` */
    problems: model.json(),
    /** What it was made into, or changed. */
    product_id: model.text().nullable(),
  })
  .indexes([{ on: ['import_id', 'line'], unique: true }, { on: ['import_id', 'state', 'line'] }]);
