import type { MedusaResponse } from '@medusajs/framework/http';
import type { ProvinceOpening } from '../../../../contract';
import type { OfficerRequest } from '../../scope';
import { retrieveOpening } from '../query';

export async function GET(req: OfficerRequest, res: MedusaResponse<ProvinceOpening>): Promise<void> {
  res.json(await retrieveOpening(req.scope, req.params.id ?? ''));
}
