import type { MedusaResponse } from '@medusajs/framework/http';
import type { GoodsDraft } from '../../../../../contract';
import { discardDraft } from '../../../../../workflows/listing/save-draft';
import type { SellerRequest } from '../../../scope';
import { retrieveDraft } from '../../query';

/** Answers the draft as it was. */
export async function POST(req: SellerRequest, res: MedusaResponse<GoodsDraft>): Promise<void> {
  const draft = await retrieveDraft(req.scope, req.sellerScope, req.params.id ?? '');
  await discardDraft(req.scope, req.sellerScope.sellerId, draft.id);
  res.json(draft);
}
