import { invoiceFiles } from '../../../lib/invoices/files';
import type { Submission } from '../../../modules/invoice/provider';
import type { StoredInvoice } from '../../../modules/invoice/types';

/** The signed document as a provider is given it. A mended one is another document, so it has another id. */
export async function submissionOf(row: StoredInvoice): Promise<Submission> {
  if (row.xml_hash === null) throw new Error(`Invoice ${row.id} is not signed.`);
  return {
    id: `${row.id}-${row.submission}`,
    kind: 'invoice',
    seller_tax_code: row.seller_tax_code,
    xml: await invoiceFiles.read(row.xml_hash),
    content: row.content,
  };
}
