import type { Nation, Pack } from '@cho-phien/seed';
import type { MedusaContainer } from '@medusajs/framework/types';
import { PLACE_MODULE } from '../../modules/place';
import type PlaceModuleService from '../../modules/place/service';

export async function loadPlaces(container: MedusaContainer, nation: Nation, pack: Pack): Promise<void> {
  const places: PlaceModuleService = container.resolve(PLACE_MODULE);
  const area = new Map(pack.communes.map((commune) => [commune.code, commune]));
  await places.createProvinces(
    nation.provinces.map(({ code, name, fullName }) => ({ code, name, full_name: fullName })),
  );
  await places.createCommunes(
    nation.communes.map(({ code, fullName, provinceCode }) => {
      const known = area.get(code);
      return {
        code,
        name: fullName,
        province_code: provinceCode,
        in_market_area: known !== undefined,
        lat: known?.lat ?? null,
        lon: known?.lon ?? null,
        population: known?.population ?? null,
        area_km2: known?.areaKm2 ?? null,
      };
    }),
  );
  await places.createFormerUnits([
    ...nation.oldUnits.map((unit) => ({
      former_code: unit.oldCode,
      name: unit.name,
      kind: 'commune' as const,
      former_district: unit.district,
      former_province: unit.province,
      commune_code: unit.newCode,
    })),
    ...formerDistricts(nation),
  ]);
}

/** A former district is an alias of every commune that took land of it. */
function formerDistricts(nation: Nation) {
  const pairs = new Map(
    nation.oldUnits.map((unit) => [`${unit.district}|${unit.province}|${unit.newCode}`, unit]),
  );
  return [...pairs.values()].map((unit) => ({
    former_code: '',
    name: unit.district,
    kind: 'district' as const,
    former_district: null,
    former_province: unit.province,
    commune_code: unit.newCode,
  }));
}
