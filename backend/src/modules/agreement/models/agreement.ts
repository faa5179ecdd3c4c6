import { model } from '@medusajs/framework/utils';

/**
 * The agreement between a stall and the market, as it was signed. Written once, when the file is kept, and never changed: what is sold
 * under it has to be judged by it.
 */
export const Agreement = model
  .define('agreement', {
    id: model.id({ prefix: 'agr' }).primaryKey(),
    seller_id: model.text(),
    version: model.text(),
    /** As the document is numbered. */
    number: model.text(),
    /** Null where nobody signed: `method` says so. */
    member_id: model.text().nullable(),
    /** The name as it was then. */
    member_name: model.text(),
    /** E.164; the phone whose code was given. */
    phone: model.text(),
    /** `demo`: made with the demo data, no code was sent. */
    method: model.enum(['phone_code', 'demo']),
    /** The very words that were accepted. */
    consent: model.text(),
    signed_at: model.dateTime(),
    /** SHA-256 of the signed PDF, under which it is kept. */
    pdf_hash: model.text(),
    pdf_bytes: model.number(),
    /** SHA-256 of the certificate that signed it for the market. */
    certificate: model.text(),
    /** By a certificate that the market made for itself. */
    test: model.boolean(),
  })
  .indexes([{ on: ['seller_id', 'version'], unique: true }, { on: ['pdf_hash'] }]);
