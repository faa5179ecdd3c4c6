import type { MedusaResponse } from '@medusajs/framework/http';
import type { GoodsImportDetail } from '../../../../../contract';
import { discardGoodsImport } from '../../../../../workflows/goods-import/decide-import';
import type { SellerRequest } from '../../../scope';
import { retrieveImport } from '../../query';

/** Answers what was forgotten. */
export async function POST(req: SellerRequest, res: MedusaResponse<GoodsImportDetail>): Promise<void> {
  const id = req.params.id ?? '';
  const forgotten = await retrieveImport(req.scope, req.sellerScope, id);
  await discardGoodsImport(req.scope, { sellerId: req.sellerScope.sellerId, id });
  res.json(forgotten);
}
