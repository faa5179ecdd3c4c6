import type { MedusaResponse } from '@medusajs/framework/http';
import type { GrdpContribution } from '../../../contract';
import { parseQuery } from '../../../lib/errors';
import type { OfficerRequest } from '../scope';
import { readContribution } from './query';
import { yearQuery } from './validators';

export async function GET(req: OfficerRequest, res: MedusaResponse<GrdpContribution>): Promise<void> {
  res.json(await readContribution(req.scope, parseQuery(yearQuery, req).year));
}
