import type { MedusaContainer } from '@medusajs/framework/types';
import { INVOICE_MODULE } from '../../modules/invoice';
import type InvoiceModuleService from '../../modules/invoice/service';
import type { StoredInvoice } from '../../modules/invoice/types';

/** Reads whole rows by any of the table's columns, oldest first. */
export async function readInvoices(
  container: MedusaContainer,
  filters: Parameters<InvoiceModuleService['listInvoices']>[0],
): Promise<StoredInvoice[]> {
  const service: InvoiceModuleService = container.resolve(INVOICE_MODULE);
  const rows = await service.listInvoices(filters, { take: null, order: { created_at: 'ASC', id: 'ASC' } });
  return rows as unknown as StoredInvoice[];
}

/** The whole chain that an invoice belongs to. */
export async function readChain(container: MedusaContainer, row: StoredInvoice): Promise<StoredInvoice[]> {
  const first = row.original_id ?? row.id;
  return readInvoices(container, { $or: [{ id: first }, { original_id: first }] });
}
