import type { MedusaResponse } from '@medusajs/framework/http';
import type { SellerInvoice } from '../../../../contract';
import type { SellerRequest } from '../../scope';
import { retrieveInvoice } from '../query';

export async function GET(req: SellerRequest, res: MedusaResponse<SellerInvoice>): Promise<void> {
  res.json(await retrieveInvoice(req.scope, req.sellerScope, req.params.id ?? ''));
}
