import { model } from '@medusajs/framework/utils';

/** That a seller uses e-invoices (form 01/ĐKTĐ-HĐĐT), and how. */
export const InvoiceRegistration = model
  .define('invoice_registration', {
    id: model.id({ prefix: 'invreg' }).primaryKey(),
    seller_id: model.text(),
    /** First day, `YYYY-MM-DD`; goods handed over before it get no invoice here. */
    valid_from: model.text(),
    /** With a code of the tax office (series C…) or without (K…). */
    coding: model.enum(['coded', 'uncoded']),
    /** Ordinary (…T…) or from a cash register connected to the tax office (…M…). */
    mode: model.enum(['ordinary', 'cash_register']),
    /** Five characters of the acceptance notice (message 103), with a cash register only. */
    cash_register_code: model.text().nullable(),
    /** The last two letters of every series; chosen once. */
    letters: model.text(),
    /** `Delegation`: whom the seller has delegated the issuing to; null when the seller signs with a certificate of its own. */
    delegation: model.json().nullable(),
  })
  .indexes([{ on: ['seller_id'], unique: true }]);
