import type { MedusaResponse } from '@medusajs/framework/http';
import type { SellerGoods } from '../../../../../contract';
import { setOnShelf } from '../../../../../workflows/listing/change-goods';
import type { SellerRequest } from '../../../scope';
import { retrieveGoods } from '../query';

export async function POST(req: SellerRequest, res: MedusaResponse<SellerGoods>): Promise<void> {
  const productId = req.params.id ?? '';
  await setOnShelf(req.scope, { sellerId: req.sellerScope.sellerId, productId, status: 'draft' });
  res.json(await retrieveGoods(req.scope, req.sellerScope, productId));
}
