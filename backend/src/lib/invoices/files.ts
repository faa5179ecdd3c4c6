import { join } from 'node:path';
import { env } from '../../env';
import { messages } from '../../messages';
import { FileStore } from '../../modules/invoice/file-store';
import type { StoredInvoice } from '../../modules/invoice/types';
import { conflict } from '../errors';

export type InvoiceFile = 'xml' | 'pdf';

const MIME: Record<InvoiceFile, string> = { xml: 'application/xml', pdf: 'application/pdf' };

/** Every XML and PDF of this market. */
export const invoiceFiles = new FileStore(join(env.DATA_DIR, 'invoices', 'files'));

export interface KeptFile {
  name: string;
  mime: string;
  bytes: Buffer;
}

/** @throws MarketError 409 while the document is not made */
export async function readInvoiceFile(row: StoredInvoice, kind: InvoiceFile): Promise<KeptFile> {
  const hash = kind === 'xml' ? (row.issued_xml_hash ?? row.xml_hash) : row.pdf_hash;
  if (hash === null) throw conflict('no_file', messages.invoice.no_file);
  return {
    name: `${row.seller_tax_code}-${row.form}${row.series}-${row.number}.${kind}`,
    mime: MIME[kind],
    bytes: await invoiceFiles.read(hash),
  };
}
