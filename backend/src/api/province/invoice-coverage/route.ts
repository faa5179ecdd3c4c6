import type { MedusaResponse } from '@medusajs/framework/http';
import type { InvoiceCoverage } from '../../../contract';
import { parseQuery } from '../../../lib/errors';
import type { OfficerRequest } from '../scope';
import { monthQuery } from '../validators';
import { readCoverage } from './query';

export async function GET(req: OfficerRequest, res: MedusaResponse<InvoiceCoverage>): Promise<void> {
  res.json(await readCoverage(req.scope, parseQuery(monthQuery, req).month));
}
