import type { MedusaResponse } from '@medusajs/framework/http';
import type { StallPeople } from '../../../contract';
import type { SellerRequest } from '../scope';
import { listPeople } from './query';

export async function GET(req: SellerRequest, res: MedusaResponse<StallPeople>): Promise<void> {
  res.json(await listPeople(req.scope, req.sellerScope));
}
