import type { MedusaResponse } from '@medusajs/framework/http';
import type { SellerReturnList } from '../../../contract';
import { parseQuery } from '../../../lib/errors';
import type { SellerRequest } from '../scope';
import { listReturns } from './query';
import { returnListQuery } from './validators';

export async function GET(req: SellerRequest, res: MedusaResponse<SellerReturnList>): Promise<void> {
  res.json(await listReturns(req.scope, req.sellerScope, parseQuery(returnListQuery, req)));
}
