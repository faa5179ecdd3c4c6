import type { MedusaResponse } from '@medusajs/framework/http';
import type { ProvinceSellerList } from '../../../contract';
import { parseQuery } from '../../../lib/errors';
import type { OfficerRequest } from '../scope';
import { listSellers } from './query';
import { sellerListQuery } from './validators';

export async function GET(req: OfficerRequest, res: MedusaResponse<ProvinceSellerList>): Promise<void> {
  res.json(await listSellers(req.scope, parseQuery(sellerListQuery, req)));
}
