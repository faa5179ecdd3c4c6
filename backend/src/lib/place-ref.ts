import type { MedusaContainer } from '@medusajs/framework/types';
import type { PlaceRef } from '../contract';
import { PLACE_MODULE } from '../modules/place';
import type PlaceModuleService from '../modules/place/service';

/** Names of a place by its codes; empty names for codes that the list of today does not know. */
export async function placeRef(
  container: MedusaContainer,
  communeCode: string,
  provinceCode: string,
): Promise<PlaceRef> {
  const places: PlaceModuleService = container.resolve(PLACE_MODULE);
  const [[commune], [province]] = await Promise.all([
    places.listCommunes({ code: communeCode }),
    places.listProvinces({ code: provinceCode }),
  ]);
  return {
    commune_code: communeCode,
    commune_name: commune?.name ?? '',
    province_code: provinceCode,
    province_name: province?.full_name ?? '',
  };
}
