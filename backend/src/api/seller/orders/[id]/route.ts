import type { MedusaResponse } from '@medusajs/framework/http';
import type { SellerOrder } from '../../../../contract';
import type { SellerRequest } from '../../scope';
import { retrieveOrder } from '../query';

export async function GET(req: SellerRequest, res: MedusaResponse<SellerOrder>): Promise<void> {
  res.json(await retrieveOrder(req.scope, req.sellerScope, req.params.id ?? ''));
}
