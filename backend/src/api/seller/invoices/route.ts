import type { MedusaResponse } from '@medusajs/framework/http';
import type { SellerInvoiceList } from '../../../contract';
import { parseQuery } from '../../../lib/errors';
import type { SellerRequest } from '../scope';
import { listInvoices } from './query';
import { invoiceListQuery } from './validators';

export async function GET(req: SellerRequest, res: MedusaResponse<SellerInvoiceList>): Promise<void> {
  res.json(await listInvoices(req.scope, req.sellerScope, parseQuery(invoiceListQuery, req)));
}
