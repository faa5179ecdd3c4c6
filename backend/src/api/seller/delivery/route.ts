import type { MedusaResponse } from '@medusajs/framework/http';
import type { SellerDelivery } from '../../../contract';
import type { SellerRequest } from '../scope';
import { readDelivery } from './query';

export async function GET(req: SellerRequest, res: MedusaResponse<SellerDelivery>): Promise<void> {
  res.json(await readDelivery(req.scope, req.sellerScope));
}
