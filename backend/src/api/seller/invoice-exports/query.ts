import type { MedusaContainer } from '@medusajs/framework/types';
import type { InvoiceExport } from '../../../contract';
import { conflict, notFound } from '../../../lib/errors';
import { messages } from '../../../messages';
import { INVOICE_EXPORT_MODULE } from '../../../modules/invoice-export';
import type InvoiceExportModuleService from '../../../modules/invoice-export/service';
import type { SellerScope } from '../scope';

const LATEST = 12;

export async function listExports(
  container: MedusaContainer,
  { sellerId }: SellerScope,
): Promise<InvoiceExport[]> {
  const rows = await serviceOf(container).listInvoiceExports(
    { seller_id: sellerId },
    { take: LATEST, order: { created_at: 'DESC', id: 'DESC' } },
  );
  return rows.map(toExport);
}

/** @throws MarketError 404 when this seller has no such export */
export async function retrieveExport(
  container: MedusaContainer,
  { sellerId }: SellerScope,
  id: string,
): Promise<InvoiceExport> {
  const [row] = await serviceOf(container).listInvoiceExports({ id, seller_id: sellerId });
  if (!row) throw notFound('invoice_export_not_found', messages.invoiceExport.not_found);
  return toExport(row);
}

/** @throws MarketError 404, or 409 while it is being written */
export async function retrieveReady(
  container: MedusaContainer,
  scope: SellerScope,
  id: string,
): Promise<InvoiceExport> {
  const found = await retrieveExport(container, scope, id);
  if (found.state !== 'ready') throw conflict('not_ready', messages.invoiceExport.not_ready);
  return found;
}

type Row = Awaited<ReturnType<InvoiceExportModuleService['listInvoiceExports']>>[number];

function toExport({ id, month, state, done, total, bytes, created_at }: Row): InvoiceExport {
  return { id, month, state, done, total, bytes, created_at: new Date(created_at).toISOString() };
}

function serviceOf(container: MedusaContainer): InvoiceExportModuleService {
  return container.resolve(INVOICE_EXPORT_MODULE);
}
