import type { MedusaResponse } from '@medusajs/framework/http';
import type { SellerInvoice } from '../../../../../contract';
import { retryInvoiceWorkflow } from '../../../../../workflows/invoice/retry-invoice';
import type { SellerRequest } from '../../../scope';
import { retrieveInvoice } from '../../query';

export async function POST(req: SellerRequest, res: MedusaResponse<SellerInvoice>): Promise<void> {
  const { sellerId: seller_id, memberId: member_id } = req.sellerScope;
  const invoice_id = req.params.id ?? '';
  await retryInvoiceWorkflow(req.scope).run({ input: { invoice_id, seller_id, member_id } });
  res.json(await retrieveInvoice(req.scope, req.sellerScope, invoice_id));
}
