import type { MedusaResponse } from '@medusajs/framework/http';
import type { PeriodFigures } from '../../../contract';
import { parseQuery } from '../../../lib/errors';
import { periodQuery } from '../period';
import type { OfficerRequest } from '../scope';
import { readFigures } from './query';

export async function GET(req: OfficerRequest, res: MedusaResponse<PeriodFigures>): Promise<void> {
  res.json(await readFigures(req.scope, parseQuery(periodQuery, req).days));
}
