import type { MedusaResponse } from '@medusajs/framework/http';
import type { GoodsImportDetail } from '../../../../../contract';
import { checkGoodsImport } from '../../../../../workflows/goods-import/decide-import';
import type { SellerRequest } from '../../../scope';
import { retrieveImport } from '../../query';

export async function POST(req: SellerRequest, res: MedusaResponse<GoodsImportDetail>): Promise<void> {
  const id = req.params.id ?? '';
  await checkGoodsImport(req.scope, { sellerId: req.sellerScope.sellerId, id });
  res.json(await retrieveImport(req.scope, req.sellerScope, id));
}
