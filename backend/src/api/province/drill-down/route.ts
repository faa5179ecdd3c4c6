import type { MedusaResponse } from '@medusajs/framework/http';
import type { DrillDown } from '../../../contract';
import { parseQuery } from '../../../lib/errors';
import type { OfficerRequest } from '../scope';
import { drillDown } from './query';
import { drillQuery } from './validators';

/** `GET /province/drill-down?period=&commune=&industry=&seller_kind=&channel=` */
export async function GET(req: OfficerRequest, res: MedusaResponse<DrillDown>): Promise<void> {
  res.json(await drillDown(req.scope, parseQuery(drillQuery, req)));
}
