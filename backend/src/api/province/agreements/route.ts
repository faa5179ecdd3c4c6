import type { MedusaResponse } from '@medusajs/framework/http';
import type { ProvinceAgreements } from '../../../contract';
import { parseQuery } from '../../../lib/errors';
import type { OfficerRequest } from '../scope';
import { agreementsQuery, retrieveAgreements } from './query';

export async function GET(req: OfficerRequest, res: MedusaResponse<ProvinceAgreements>): Promise<void> {
  res.json(await retrieveAgreements(req.scope, parseQuery(agreementsQuery, req).seller));
}
