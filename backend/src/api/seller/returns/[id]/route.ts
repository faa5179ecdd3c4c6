import type { MedusaResponse } from '@medusajs/framework/http';
import type { SellerReturn } from '../../../../contract';
import type { SellerRequest } from '../../scope';
import { retrieveReturn } from '../query';

export async function GET(req: SellerRequest, res: MedusaResponse<SellerReturn>): Promise<void> {
  res.json(await retrieveReturn(req.scope, req.sellerScope, req.params.id ?? ''));
}
