import type { MedusaResponse } from '@medusajs/framework/http';
import type { SellerRefund } from '../../../../contract';
import type { SellerRequest } from '../../scope';
import { retrieveRefund } from '../query';

export async function GET(req: SellerRequest, res: MedusaResponse<SellerRefund>): Promise<void> {
  res.json(await retrieveRefund(req.scope, req.sellerScope, req.params.id ?? ''));
}
