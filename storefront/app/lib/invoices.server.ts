import type { CheckoutInvoices } from '@cho-phien/backend/contract';
import { backend } from './backend.server';
import { BackendError, isUnavailable } from './backend-error.server';
import type { OrderKey } from './cookies.server';
import type { InvoiceFile } from './invoice-codes';

const TYPES: Record<InvoiceFile, string> = {
  pdf: 'application/pdf',
  xml: 'application/xml; charset=utf-8',
};

/** The invoices of an order; null when they cannot be read now, since the order itself matters more. */
export async function readInvoices(code: string, key: OrderKey): Promise<CheckoutInvoices | null> {
  try {
    return await backend.invoices(code, key);
  } catch (error) {
    if (error instanceof BackendError || isUnavailable(error)) return null;
    throw error;
  }
}

/** A file of an invoice: a PDF opens in the browser, an XML is saved. */
export function fileAnswer(bytes: ArrayBuffer, file: InvoiceFile, name: string): Response {
  const place = file === 'pdf' ? 'inline' : 'attachment';
  return new Response(bytes, {
    headers: {
      'Content-Type': TYPES[file],
      'Content-Disposition': `${place}; filename="hoa-don-${name.replace(/[^A-Za-z0-9-]/g, '')}.${file}"`,
      'Cache-Control': 'private, no-store',
    },
  });
}
