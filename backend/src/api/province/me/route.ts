import type { MedusaResponse } from '@medusajs/framework/http';
import type { OfficerMe } from '../../../contract';
import { readMarket } from '../../../lib/market';
import type { OfficerRequest } from '../scope';

export async function GET(req: OfficerRequest, res: MedusaResponse<OfficerMe>): Promise<void> {
  const { name, areaName } = await readMarket(req.scope);
  res.json({ officer: req.officerScope, market: { name, area_name: areaName } });
}
