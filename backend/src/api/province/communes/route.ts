import type { MedusaResponse } from '@medusajs/framework/http';
import type { ProvinceCommune } from '../../../contract';
import { parseQuery } from '../../../lib/errors';
import type { OfficerRequest } from '../scope';
import { monthQuery } from '../validators';
import { listCommunes } from './query';

export async function GET(req: OfficerRequest, res: MedusaResponse<ProvinceCommune[]>): Promise<void> {
  res.json(await listCommunes(req.scope, parseQuery(monthQuery, req).month));
}
