import type { MedusaResponse } from '@medusajs/framework/http';
import type { SellerGoods } from '../../../../../contract';
import { removeSize } from '../../../../../workflows/listing/remove-size';
import { retrieveGoods } from '../../../products/[id]/query';
import type { SellerRequest } from '../../../scope';

/** Takes a size off the shelf for good; answers its product. */
export async function POST(req: SellerRequest, res: MedusaResponse<SellerGoods>): Promise<void> {
  const { sellerId } = req.sellerScope;
  const productId = await removeSize(req.scope, { sellerId, variantId: req.params.id ?? '' });
  res.json(await retrieveGoods(req.scope, req.sellerScope, productId));
}
