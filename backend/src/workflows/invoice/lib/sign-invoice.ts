import type { MedusaContainer } from '@medusajs/framework/types';
import { now } from '../../../lib/clock';
import { invoiceFiles } from '../../../lib/invoices/files';
import { INVOICE_MODULE } from '../../../modules/invoice';
import type InvoiceModuleService from '../../../modules/invoice/service';
import type { StoredInvoice } from '../../../modules/invoice/types';
import { signDocument } from './make-document';
import { holderOf, signerFor } from './signers';

/**
 * Builds, checks and signs the document of a numbered invoice, and keeps it on disk before the database says so. Doing it again after a
 * crash makes another signature of the same invoice; only the one that the database names is ever sent.
 */
export async function signInvoice(container: MedusaContainer, row: StoredInvoice): Promise<boolean> {
  const service: InvoiceModuleService = container.resolve(INVOICE_MODULE);
  const signer = await signerFor(container, holderOf(row));
  if (!signer) {
    await service.sayProblem(row.id, { code: 'no_key', detail: row.seller_id });
    return false;
  }
  const at = now();
  const xml_hash = await invoiceFiles.keep(await signDocument(row.content, signer, at));
  return service.markSigned(row.id, { xml_hash, at });
}
