import type { InvoiceKind, InvoiceState } from '../../contract';
import type { InvoiceContent } from '../einvoice/invoice-content';

/** Of an invoice, what goes into the archive of its month. */
export interface ArchivedInvoice {
  id: string;
  kind: InvoiceKind;
  state: InvoiceState;
  checkout_code: string;
  tax_office_code: string | null;
  lookup_code: string;
  test: boolean;
  content: InvoiceContent;
  /** When the document was signed; its files bear this time. */
  signed_at: Date | null;
}

/** Where an archive takes its invoices from; read twice, so that neither documents nor tables pile up in memory. */
export interface MonthSource {
  count(): Promise<number>;
  /** In the order of form, series and number, a page at a time. */
  pages(): AsyncIterable<ArchivedInvoice[]>;
  /** Null when the document has not been made. */
  file(invoice: ArchivedInvoice, kind: 'xml' | 'pdf'): Promise<Buffer | null>;
}

/** `1C26TCP-00000012`: sorts as the numbers do. */
export function fileName({ content }: ArchivedInvoice): string {
  return `${content.form}${content.series}-${String(content.number ?? 0).padStart(8, '0')}`;
}
