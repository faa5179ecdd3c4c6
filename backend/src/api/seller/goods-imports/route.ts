import type { MedusaResponse } from '@medusajs/framework/http';
import type { GoodsImportDetail, GoodsImportList } from '../../../contract';
import { parseQuery } from '../../../lib/errors';
import { GOODS_LIMITS } from '../../../lib/goods-table/columns';
import { readRawBody } from '../../../lib/raw-body';
import { bringGoodsFile } from '../../../workflows/goods-import/bring-file';
import type { SellerRequest } from '../scope';
import { listImports, retrieveImport } from './query';
import { bringFileQuery } from './validators';

export async function GET(req: SellerRequest, res: MedusaResponse<GoodsImportList>): Promise<void> {
  res.json(await listImports(req.scope, req.sellerScope));
}

/** The file as it is; answers what it would do. */
export async function POST(req: SellerRequest, res: MedusaResponse<GoodsImportDetail>): Promise<void> {
  const { name } = parseQuery(bringFileQuery, req);
  const bytes = await readRawBody(req, GOODS_LIMITS.bytes);
  const { sellerId, memberName } = req.sellerScope;
  const id = await bringGoodsFile(req.scope, { sellerId, memberName, bytes, name });
  res.status(201).json(await retrieveImport(req.scope, req.sellerScope, id));
}
