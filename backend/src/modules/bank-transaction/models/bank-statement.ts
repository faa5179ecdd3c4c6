import { model } from '@medusajs/framework/utils';

/** A bank's statement as a person brought it: read, looked at, and taken once. */
export const BankStatement = model
  .define('bank_statement', {
    id: model.id({ prefix: 'bst' }).primaryKey(),
    /** Whose account it is: a seller's id, or `platform`. */
    payee: model.text(),
    account: model.text(),
    bank_bin: model.text(),
    file_name: model.text(),
    /** SHA-256 of the file; the same file is the same statement. */
    file_hash: model.text(),
    /** `string[][]`: the cells as the file has them, the lines above the headings too. */
    cells: model.json(),
    /** `StatementColumns`: where what stands; null while nobody knows. */
    columns: model.json().nullable(),
    brought_by: model.text(),
    taken_at: model.dateTime().nullable(),
    taken_by: model.text().nullable(),
    /** How many transactions came of it that were not known before. */
    taken_count: model.number().nullable(),
  })
  .indexes([{ on: ['payee', 'file_hash'], unique: true }, { on: ['payee', 'created_at'] }]);
