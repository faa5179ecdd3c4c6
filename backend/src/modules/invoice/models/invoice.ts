import { model } from '@medusajs/framework/utils';

/** A legal document with a number of its own (D9). Never deleted. States: `states.ts`; amounts in whole đồng. */
export const Invoice = model
  .define('invoice', {
    id: model.id({ prefix: 'inv' }).primaryKey(),
    seller_id: model.text(),
    seller_tax_code: model.text(),
    order_id: model.text(),
    checkout_code: model.text(),
    /** What it is for: `parcel:<id>`, `return:<id>` or `correction:<id>`. One thing gets one invoice, however often it is asked for. */
    cause: model.text(),
    kind: model.enum(['original', 'adjust', 'replace']),
    /** The first invoice of the chain; null on an original. */
    original_id: model.text().nullable(),
    state: model.enum(['draft', 'numbered', 'signed', 'sent', 'issued', 'rejected']),
    /** `1` or `2`. */
    form: model.text(),
    series: model.text().nullable(),
    number: model.number().nullable(),
    /** `YYYY-MM-DD` in Asia/Ho_Chi_Minh. */
    issued_on: model.text().nullable(),
    buyer_name: model.text(),
    total: model.number(),
    /** `InvoiceContent`, as it was when the document was built. */
    content: model.json(),
    /** `Sale`: what was sold, as far as known when this invoice was made, before anything came back. Corrections begin here. */
    sale: model.json(),
    /** Since when it has been due. */
    due_at: model.dateTime(),
    test: model.boolean(),
    lookup_code: model.text(),
    signed_at: model.dateTime().nullable(),
    /** SHA-256 of the kept files, hexadecimal; their names, too. This one is the XML as it was signed and sent. */
    xml_hash: model.text().nullable(),
    /** The XML as the tax office gave it back, with its code and signature; null where it is the same. */
    issued_xml_hash: model.text().nullable(),
    pdf_hash: model.text().nullable(),
    /** Which time this number is offered to the provider: one more for each that was refused. */
    submission: model.number().default(1),
    /** Of this submission, how often it was handed over. */
    attempts: model.number().default(0),
    next_try_at: model.dateTime().nullable(),
    sent_at: model.dateTime().nullable(),
    provider: model.text().nullable(),
    answer_id: model.text().nullable(),
    answered_at: model.dateTime().nullable(),
    tax_office_code: model.text().nullable(),
    /** `Problem`: why it does not get on. */
    problem: model.json().nullable(),
  })
  .indexes([
    { on: ['cause'], unique: true },
    { on: ['seller_id', 'form', 'series', 'number'], unique: true, where: 'number IS NOT NULL' },
    { on: ['seller_tax_code', 'form', 'series', 'number'], unique: true, where: 'number IS NOT NULL' },
    { on: ['seller_tax_code', 'lookup_code'], unique: true },
    { on: ['order_id'] },
    { on: ['seller_id', 'due_at'] },
    { on: ['original_id'], where: 'original_id IS NOT NULL' },
    { on: ['next_try_at'], where: "state IN ('signed', 'sent')" },
    { on: ['state'], where: "state IN ('draft', 'numbered')" },
  ])
  .checks([
    {
      name: 'invoice_has_number',
      expression:
        "(state = 'draft') = (number IS NULL) AND (number IS NULL) = (series IS NULL) AND (number IS NULL) = (issued_on IS NULL)",
    },
    {
      name: 'invoice_has_document',
      expression: "state IN ('draft', 'numbered') OR (xml_hash IS NOT NULL AND signed_at IS NOT NULL)",
    },
    {
      name: 'invoice_was_answered',
      expression:
        "state NOT IN ('issued', 'rejected') OR (provider IS NOT NULL AND answer_id IS NOT NULL AND answered_at IS NOT NULL)",
    },
    { name: 'invoice_form', expression: "form IN ('1', '2')" },
    { name: 'invoice_has_original', expression: "(kind = 'original') = (original_id IS NULL)" },
  ]);
