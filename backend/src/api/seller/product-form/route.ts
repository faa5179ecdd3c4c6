import type { MedusaResponse } from '@medusajs/framework/http';
import type { GoodsForm } from '../../../contract';
import type { SellerRequest } from '../scope';
import { readGoodsForm } from './query';

export async function GET(req: SellerRequest, res: MedusaResponse<GoodsForm>): Promise<void> {
  res.json(await readGoodsForm(req.scope, req.sellerScope));
}
