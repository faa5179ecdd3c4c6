import type { MedusaResponse } from '@medusajs/framework/http';
import type { GoodsImportDetail, StartGoodsImportRequest } from '../../../../../contract';
import { parseBody } from '../../../../../lib/errors';
import { startGoodsImport } from '../../../../../workflows/goods-import/decide-import';
import type { SellerRequest } from '../../../scope';
import { retrieveImport } from '../../query';
import { startBody } from '../../validators';

export async function POST(
  req: SellerRequest<StartGoodsImportRequest>,
  res: MedusaResponse<GoodsImportDetail>,
): Promise<void> {
  const { rows } = parseBody(startBody, req);
  const id = req.params.id ?? '';
  await startGoodsImport(req.scope, { sellerId: req.sellerScope.sellerId, id, rows });
  res.json(await retrieveImport(req.scope, req.sellerScope, id));
}
