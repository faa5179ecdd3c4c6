import type { MedusaResponse } from '@medusajs/framework/http';
import { z } from '@medusajs/framework/zod';
import type { StallLog } from '../../../contract';
import { parseQuery } from '../../../lib/errors';
import { page } from '../../../lib/paging';
import type { SellerRequest } from '../scope';
import { readStallLog } from './query';

export async function GET(req: SellerRequest, res: MedusaResponse<StallLog>): Promise<void> {
  const asked = parseQuery(z.object({ page }), req);
  res.json(await readStallLog(req.scope, req.sellerScope, asked.page));
}
