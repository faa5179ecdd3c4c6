import type { MedusaResponse } from '@medusajs/framework/http';
import type { GoodsImportDetail } from '../../../../contract';
import { parseQuery } from '../../../../lib/errors';
import type { SellerRequest } from '../../scope';
import { retrieveImport } from '../query';
import { importQuery } from '../validators';

export async function GET(req: SellerRequest, res: MedusaResponse<GoodsImportDetail>): Promise<void> {
  const { page } = parseQuery(importQuery, req);
  res.json(await retrieveImport(req.scope, req.sellerScope, req.params.id ?? '', page));
}
