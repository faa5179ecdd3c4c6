import type { MedusaResponse } from '@medusajs/framework/http';
import type { GoodsChangeList } from '../../../contract';
import { parseQuery } from '../../../lib/errors';
import type { OfficerRequest } from '../scope';
import { listChanges } from './query';
import { changeListQuery } from './validators';

export async function GET(req: OfficerRequest, res: MedusaResponse<GoodsChangeList>): Promise<void> {
  res.json(await listChanges(req.scope, parseQuery(changeListQuery, req)));
}
