import type { MedusaResponse } from '@medusajs/framework/http';
import type { GoodsDraft, GoodsDraftList } from '../../../contract';
import { startDraft } from '../../../workflows/listing/save-draft';
import type { SellerRequest } from '../scope';
import { listDrafts, retrieveDraft } from './query';

export async function GET(req: SellerRequest, res: MedusaResponse<GoodsDraftList>): Promise<void> {
  res.json(await listDrafts(req.scope, req.sellerScope));
}

/** A new draft; one that was made and never written into serves again. */
export async function POST(req: SellerRequest, res: MedusaResponse<GoodsDraft>): Promise<void> {
  const id = await startDraft(req.scope, req.sellerScope.sellerId);
  res.status(201).json(await retrieveDraft(req.scope, req.sellerScope, id));
}
