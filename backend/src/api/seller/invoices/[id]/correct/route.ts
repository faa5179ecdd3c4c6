import type { MedusaResponse } from '@medusajs/framework/http';
import type { SellerInvoice } from '../../../../../contract';
import { parseBody } from '../../../../../lib/errors';
import { correctInvoiceWorkflow } from '../../../../../workflows/invoice/correct-invoice';
import type { SellerRequest } from '../../../scope';
import { retrieveInvoice } from '../../query';
import { correctInvoice } from './validators';

export async function POST(req: SellerRequest, res: MedusaResponse<SellerInvoice>): Promise<void> {
  const { sellerId: seller_id, memberId: member_id } = req.sellerScope;
  const invoice_id = req.params.id ?? '';
  const correction = parseBody(correctInvoice, req);
  await correctInvoiceWorkflow(req.scope).run({ input: { invoice_id, seller_id, member_id, correction } });
  res.json(await retrieveInvoice(req.scope, req.sellerScope, invoice_id));
}
