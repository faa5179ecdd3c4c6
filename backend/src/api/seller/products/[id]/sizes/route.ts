import type { MedusaResponse } from '@medusajs/framework/http';
import type { SellerGoods, VariantAnswers } from '../../../../../contract';
import { parseBody } from '../../../../../lib/errors';
import { addSize } from '../../../../../workflows/listing/add-size';
import { sizeBody } from '../../../product-drafts/validators';
import type { SellerRequest } from '../../../scope';
import { retrieveGoods } from '../query';

/** Another size of goods on the shelf. */
export async function POST(
  req: SellerRequest<VariantAnswers>,
  res: MedusaResponse<SellerGoods>,
): Promise<void> {
  const size = parseBody(sizeBody, req);
  const { sellerId } = req.sellerScope;
  const productId = req.params.id ?? '';
  await addSize(req.scope, { sellerId, productId, size });
  res.status(201).json(await retrieveGoods(req.scope, req.sellerScope, productId));
}
