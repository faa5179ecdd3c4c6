import type { MedusaResponse } from '@medusajs/framework/http';
import type { SellerRefundList } from '../../../contract';
import { parseQuery } from '../../../lib/errors';
import type { SellerRequest } from '../scope';
import { listRefunds } from './query';
import { refundListQuery } from './validators';

export async function GET(req: SellerRequest, res: MedusaResponse<SellerRefundList>): Promise<void> {
  res.json(await listRefunds(req.scope, req.sellerScope, parseQuery(refundListQuery, req)));
}
