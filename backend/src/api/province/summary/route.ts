import type { MedusaResponse } from '@medusajs/framework/http';
import type { ProvinceSummary } from '../../../contract';
import { parseQuery } from '../../../lib/errors';
import type { OfficerRequest } from '../scope';
import { monthQuery } from '../validators';
import { summarise } from './query';

export async function GET(req: OfficerRequest, res: MedusaResponse<ProvinceSummary>): Promise<void> {
  res.json(await summarise(req.scope, parseQuery(monthQuery, req).month));
}
