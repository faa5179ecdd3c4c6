import type { MedusaResponse } from '@medusajs/framework/http';
import type { SellerOrderList } from '../../../contract';
import { parseQuery } from '../../../lib/errors';
import type { SellerRequest } from '../scope';
import { listOrders } from './query';
import { orderListQuery } from './validators';

export async function GET(req: SellerRequest, res: MedusaResponse<SellerOrderList>): Promise<void> {
  res.json(await listOrders(req.scope, req.sellerScope, parseQuery(orderListQuery, req)));
}
