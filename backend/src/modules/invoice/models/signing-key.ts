import { model } from '@medusajs/framework/utils';

/** A private key, sealed (see `key-store.ts`), and its certificate. */
export const SigningKey = model
  .define('invoice_signing_key', {
    id: model.id({ prefix: 'invkey' }).primaryKey(),
    /** A seller's id, or `platform`. */
    holder: model.text(),
    certificate: model.text(),
    sealed_key: model.text(),
    retired_at: model.dateTime().nullable(),
  })
  .indexes([{ on: ['holder'], unique: true, where: 'retired_at IS NULL' }]);
