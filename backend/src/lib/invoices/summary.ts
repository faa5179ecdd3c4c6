import type { InvoiceSummary } from '../../contract';
import type { StoredInvoice } from '../../modules/invoice/types';

/** Of a stored invoice what every list shows. */
export function toSummary(row: StoredInvoice): InvoiceSummary {
  return {
    id: row.id,
    order_id: row.order_id,
    kind: row.kind,
    state: row.state,
    form: row.form,
    series: row.series ?? '',
    number: row.number,
    issued_on: row.issued_on,
    total: row.total,
    seller_tax_code: row.seller_tax_code,
    tax_office_code: row.tax_office_code ?? row.content.cashRegisterCode ?? null,
    lookup_code: row.lookup_code,
    relates_to: row.original_id,
    test: row.test,
    files: row.xml_hash !== null && row.pdf_hash !== null,
  };
}
