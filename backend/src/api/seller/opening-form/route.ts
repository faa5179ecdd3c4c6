import type { MedusaRequest, MedusaResponse } from '@medusajs/framework/http';
import type { OpeningForm } from '../../../contract';
import { readLeaves } from '../../../lib/goods/read-ground';
import { readMarket } from '../../../lib/market';
import { payableBanks } from '../../../lib/nation';
import { byVietnameseName } from '../../../lib/vietnamese-order';
import { PLACE_MODULE } from '../../../modules/place';
import type PlaceModuleService from '../../../modules/place/service';
import { requireMember } from '../openings/member';

/** What can be chosen while opening a stall. */
export async function GET(req: MedusaRequest, res: MedusaResponse<OpeningForm>): Promise<void> {
  await requireMember(req);
  const places: PlaceModuleService = req.scope.resolve(PLACE_MODULE);
  const { provinceCode } = await readMarket(req.scope);
  const [communes, leaves] = await Promise.all([
    places.listCommunes({ province_code: provinceCode }, { select: ['code', 'name'], take: null }),
    readLeaves(req.scope),
  ]);
  res.json({
    communes: communes.map(({ code, name }) => ({ code, name })).sort(byVietnameseName),
    banks: payableBanks(),
    categories: leaves.map(({ slug, name, group }) => ({ slug, name, group })),
  });
}
