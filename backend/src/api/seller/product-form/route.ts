import type { MedusaResponse } from '@medusajs/framework/http';
import type { GoodsForm } from '../../../contract';
import { readGoodsForm } from '../../../lib/goods/read-form';
import type { SellerRequest } from '../scope';

export async function GET(req: SellerRequest, res: MedusaResponse<GoodsForm>): Promise<void> {
  res.json(await readGoodsForm(req.scope, req.sellerScope.sellerId));
}
