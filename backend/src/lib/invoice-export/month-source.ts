import type { MedusaContainer } from '@medusajs/framework/types';
import { INVOICE_MODULE } from '../../modules/invoice';
import type InvoiceModuleService from '../../modules/invoice/service';
import type { StoredInvoice } from '../../modules/invoice/types';
import { invoiceFiles } from '../invoices/files';
import type { ArchivedInvoice, MonthSource } from './archived-invoice';

const PAGE = 100;

/** The numbered invoices that a seller issued in a month, by the day that stands on them. */
export function monthSource(container: MedusaContainer, sellerId: string, month: string): MonthSource {
  const service: InvoiceModuleService = container.resolve(INVOICE_MODULE);
  // Every day of a month sorts between these two, as text.
  const filters = { seller_id: sellerId, issued_on: { $gte: `${month}-01`, $lte: `${month}-31` } };
  const hashes = new Map<string, Pick<StoredInvoice, 'xml_hash' | 'pdf_hash'>>();
  return {
    async count() {
      const [, total] = await service.listAndCountInvoices(filters, { select: ['id'], take: 1 });
      return total;
    },
    async *pages() {
      for (let skip = 0; ; skip += PAGE) {
        const order = { form: 'ASC', series: 'ASC', number: 'ASC' } as const;
        const page = await service.listInvoices(filters, { skip, take: PAGE, order });
        const rows = page as unknown as StoredInvoice[];
        hashes.clear();
        for (const { id, xml_hash, pdf_hash } of rows) hashes.set(id, { xml_hash, pdf_hash });
        if (rows.length > 0) yield rows.map(toArchived);
        if (rows.length < PAGE) return;
      }
    },
    async file({ id }, kind) {
      const hash = hashes.get(id)?.[`${kind}_hash`];
      return hash ? invoiceFiles.read(hash) : null;
    },
  };
}

function toArchived(row: StoredInvoice): ArchivedInvoice {
  const { id, kind, state, checkout_code, tax_office_code, lookup_code, test, content, signed_at } = row;
  return { id, kind, state, checkout_code, tax_office_code, lookup_code, test, content, signed_at };
}
