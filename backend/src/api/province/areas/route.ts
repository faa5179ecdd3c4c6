import type { MedusaResponse } from '@medusajs/framework/http';
import type { PilotAreas } from '../../../contract';
import { parseQuery } from '../../../lib/errors';
import type { OfficerRequest } from '../scope';
import { monthQuery } from '../validators';
import { readAreas } from './query';

/** `GET /province/areas?month=` */
export async function GET(req: OfficerRequest, res: MedusaResponse<PilotAreas>): Promise<void> {
  res.json(await readAreas(req.scope, parseQuery(monthQuery, req).month));
}
