import type { MedusaResponse } from '@medusajs/framework/http';
import { z } from '@medusajs/framework/zod';
import type { AnswerTakedownRequest, SellerGoods } from '../../../../../contract';
import { parseBody } from '../../../../../lib/errors';
import { plainText } from '../../../../../lib/plain-text';
import { answerTakedown } from '../../../../../workflows/listing/answer-takedown';
import { retrieveGoods } from '../../../products/[id]/query';
import type { SellerRequest } from '../../../scope';

const answerBody = z.strictObject({ answer: plainText().trim().min(10).max(1000) });

export async function POST(
  req: SellerRequest<AnswerTakedownRequest>,
  res: MedusaResponse<SellerGoods>,
): Promise<void> {
  const { answer } = parseBody(answerBody, req);
  const { sellerId, memberName } = req.sellerScope;
  const productId = await answerTakedown(req.scope, {
    id: req.params.id ?? '',
    sellerId,
    memberName,
    answer,
  });
  res.json(await retrieveGoods(req.scope, req.sellerScope, productId));
}
