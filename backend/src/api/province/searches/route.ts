import type { MedusaResponse } from '@medusajs/framework/http';
import type { ProvinceSearches } from '../../../contract';
import { parseQuery } from '../../../lib/errors';
import type { OfficerRequest } from '../scope';
import { readSearches } from './query';
import { searchesQuery } from './validators';

/** `GET /province/searches?weeks=` */
export async function GET(req: OfficerRequest, res: MedusaResponse<ProvinceSearches>): Promise<void> {
  const { weeks } = parseQuery(searchesQuery, req);
  res.json(await readSearches(req.scope, weeks));
}
