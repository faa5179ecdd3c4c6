import type { MedusaContainer } from '@medusajs/framework/types';
import { ContainerRegistrationKeys } from '@medusajs/framework/utils';
import type { CompanyInvoiceRequest } from '../../../contract';
import type { InvoiceContent } from '../../../lib/einvoice/invoice-content';
import type { StoredInvoice } from '../../../modules/invoice/types';
import { buyerOf, type SellerRow, sellerOf } from './read-sale';

interface OrderRow {
  seller: SellerRow;
  checkout?: { company_invoice: CompanyInvoiceRequest | null; contact_name: string } | null;
}

/** A refused invoice with what is known of seller and buyer today. Goods, money, number and day stay what they are. */
export async function rebuildContent(
  container: MedusaContainer,
  row: StoredInvoice,
): Promise<InvoiceContent> {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: 'order',
    fields: ['seller.*', 'checkout.company_invoice', 'checkout.contact_name'],
    filters: { id: row.order_id },
  });
  const [order] = data as unknown as OrderRow[];
  if (!order) throw new Error(`Order ${row.order_id} is gone.`);
  const seller = await sellerOf(container, order.seller);
  return {
    ...row.content,
    // The tax code decides whose numbers these are.
    seller: { ...seller, taxCode: row.seller_tax_code },
    buyer: row.kind === 'original' ? buyerOf(order) : row.content.buyer,
  };
}
