import type { MedusaRequest, MedusaResponse } from '@medusajs/framework/http';
import { ContainerRegistrationKeys } from '@medusajs/framework/utils';
import type { Commune } from '../../../../../../contract';
import { notFound } from '../../../../../../lib/errors';
import { BriefCache } from '../../../../../../lib/search/brief-cache';
import { byVietnameseName } from '../../../../../../lib/vietnamese-order';
import { messages } from '../../../../../../messages';

const kept = new BriefCache<Commune[]>(600_000, 100);

/** `GET /store/places/provinces/:code/communes`, by the Vietnamese alphabet. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const code = String(req.params.code);
  const communes = /^\d{2}$/.test(code) ? await kept.get(code, () => readCommunes(req, code)) : [];
  if (!communes.length) throw notFound('province_not_found', messages.catalogue.province_not_found);
  res.json(communes);
}

async function readCommunes(req: MedusaRequest, provinceCode: string): Promise<Commune[]> {
  const query = req.scope.resolve(ContainerRegistrationKeys.QUERY);
  const { data } = await query.graph({
    entity: 'commune',
    fields: ['code', 'name'],
    filters: { province_code: provinceCode },
  });
  return data.map(({ code, name }) => ({ code, name })).sort(byVietnameseName);
}
