import type { MedusaRequest, MedusaResponse } from '@medusajs/framework/http';
import { ContainerRegistrationKeys } from '@medusajs/framework/utils';
import type { Province } from '../../../../contract';
import { BriefCache } from '../../../../lib/search/brief-cache';
import { byVietnameseName } from '../../../../lib/vietnamese-order';

const kept = new BriefCache<Province[]>(600_000, 1);

/** `GET /store/places/provinces`, by the Vietnamese alphabet. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const provinces = await kept.get('all', async () => {
    const query = req.scope.resolve(ContainerRegistrationKeys.QUERY);
    const { data } = await query.graph({ entity: 'province', fields: ['code', 'name'] });
    return data.map(({ code, name }) => ({ code, name })).sort(byVietnameseName);
  });
  res.json(provinces);
}
