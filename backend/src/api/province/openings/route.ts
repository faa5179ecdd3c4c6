import type { MedusaResponse } from '@medusajs/framework/http';
import type { ProvinceOpeningList } from '../../../contract';
import { parseQuery } from '../../../lib/errors';
import type { OfficerRequest } from '../scope';
import { listOpenings } from './query';
import { openingListQuery } from './validators';

export async function GET(req: OfficerRequest, res: MedusaResponse<ProvinceOpeningList>): Promise<void> {
  res.json(await listOpenings(req.scope, parseQuery(openingListQuery, req)));
}
