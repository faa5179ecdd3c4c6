import type { MedusaResponse } from '@medusajs/framework/http';
import type { GoodsDraft } from '../../../../../contract';
import { publishDraft } from '../../../../../workflows/listing/publish-draft';
import type { SellerRequest } from '../../../scope';
import { retrieveDraft } from '../../query';

export async function POST(req: SellerRequest, res: MedusaResponse<GoodsDraft>): Promise<void> {
  const id = req.params.id ?? '';
  await publishDraft(req.scope, req.sellerScope.sellerId, id);
  res.json(await retrieveDraft(req.scope, req.sellerScope, id));
}
