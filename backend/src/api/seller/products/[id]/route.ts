import type { MedusaResponse } from '@medusajs/framework/http';
import type { GoodsAnswers, SaveDraftRequest, SellerGoods } from '../../../../contract';
import { parseBody } from '../../../../lib/errors';
import { changeGoods } from '../../../../workflows/listing/change-goods';
import { answersBody } from '../../product-drafts/validators';
import type { SellerRequest } from '../../scope';
import { retrieveGoods } from './query';

export async function GET(req: SellerRequest, res: MedusaResponse<SellerGoods>): Promise<void> {
  res.json(await retrieveGoods(req.scope, req.sellerScope, req.params.id ?? ''));
}

export async function POST(
  req: SellerRequest<SaveDraftRequest>,
  res: MedusaResponse<SellerGoods>,
): Promise<void> {
  const { answers } = parseBody(answersBody, req);
  const { sellerId, memberName } = req.sellerScope;
  const productId = req.params.id ?? '';
  await changeGoods(req.scope, { sellerId, memberName, productId, answers: answers as GoodsAnswers });
  res.json(await retrieveGoods(req.scope, req.sellerScope, productId));
}
