import type { MedusaResponse } from '@medusajs/framework/http';
import type { SellerProductList } from '../../../contract';
import { parseQuery } from '../../../lib/errors';
import type { SellerRequest } from '../scope';
import { listProducts } from './query';
import { productListQuery } from './validators';

export async function GET(req: SellerRequest, res: MedusaResponse<SellerProductList>): Promise<void> {
  res.json(await listProducts(req.scope, req.sellerScope, parseQuery(productListQuery, req)));
}
