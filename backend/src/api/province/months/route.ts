import type { MedusaResponse } from '@medusajs/framework/http';
import type { ProvinceMonth } from '../../../contract';
import { parseQuery } from '../../../lib/errors';
import type { OfficerRequest } from '../scope';
import { listMonths } from './query';
import { monthsQuery } from './validators';

export async function GET(req: OfficerRequest, res: MedusaResponse<ProvinceMonth[]>): Promise<void> {
  res.json(await listMonths(req.scope, parseQuery(monthsQuery, req).count));
}
