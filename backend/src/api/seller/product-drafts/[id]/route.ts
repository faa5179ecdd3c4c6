import type { MedusaResponse } from '@medusajs/framework/http';
import type { GoodsDraft, SaveDraftRequest } from '../../../../contract';
import { parseBody } from '../../../../lib/errors';
import { saveDraft } from '../../../../workflows/listing/save-draft';
import type { SellerRequest } from '../../scope';
import { retrieveDraft } from '../query';
import { answersBody } from '../validators';

export async function GET(req: SellerRequest, res: MedusaResponse<GoodsDraft>): Promise<void> {
  res.json(await retrieveDraft(req.scope, req.sellerScope, req.params.id ?? ''));
}

export async function POST(
  req: SellerRequest<SaveDraftRequest>,
  res: MedusaResponse<GoodsDraft>,
): Promise<void> {
  const { answers } = parseBody(answersBody, req);
  const id = req.params.id ?? '';
  await saveDraft(req.scope, req.sellerScope.sellerId, {
    id,
    answers: answers as SaveDraftRequest['answers'],
  });
  res.json(await retrieveDraft(req.scope, req.sellerScope, id));
}
