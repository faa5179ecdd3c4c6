import type { MedusaResponse } from '@medusajs/framework/http';
import type { SellerSummary } from '../../../contract';
import type { SellerRequest } from '../scope';
import { summarise } from './query';

export async function GET(req: SellerRequest, res: MedusaResponse<SellerSummary>): Promise<void> {
  res.json(await summarise(req.scope, req.sellerScope));
}
