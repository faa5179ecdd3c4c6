import type { CommuneCode, PlaceRef } from '../../contract';
import type { Graph } from './query';

/** A commune as search knows it: today's name and the names that people still use. */
export interface PlaceNames extends PlaceRef {
  /** Former communes, districts and province (until 2025-06-30). */
  aliases: string[];
}

const KEPT_MS = 10 * 60_000;
const kept = new Map<CommuneCode, { place: PlaceNames; at: number }>();

/** Names of communes by code. Places change by decree, not by the hour: they are kept for ten minutes. */
export async function placeNames(query: Graph, codes: CommuneCode[]): Promise<Map<CommuneCode, PlaceNames>> {
  const fresh = Date.now() - KEPT_MS;
  const wanted = [...new Set(codes)];
  const missing = wanted.filter((code) => (kept.get(code)?.at ?? 0) < fresh);
  if (missing.length) {
    for (const place of await readPlaces(query, missing)) {
      kept.set(place.commune_code, { place, at: Date.now() });
    }
  }
  const found = wanted.flatMap((code) => kept.get(code)?.place ?? []);
  return new Map(found.map((place) => [place.commune_code, place]));
}

/** For a build of all indexes: what was kept may be from before the places were all loaded. */
export function forgetPlaceNames(): void {
  kept.clear();
}

async function readPlaces(query: Graph, codes: CommuneCode[]): Promise<PlaceNames[]> {
  const [{ data: communes }, { data: former }] = await Promise.all([
    query.graph({ entity: 'commune', fields: ['code', 'name', 'province_code'], filters: { code: codes } }),
    query.graph({
      entity: 'former_unit',
      fields: ['name', 'former_district', 'former_province', 'commune_code'],
      filters: { commune_code: codes },
    }),
  ]);
  const { data: provinces } = await query.graph({
    entity: 'province',
    fields: ['code', 'full_name'],
    filters: { code: [...new Set(communes.map((commune) => commune.province_code))] },
  });
  const provinceName = new Map(provinces.map((province) => [province.code, province.full_name]));
  return communes.map((commune) => ({
    commune_code: commune.code,
    commune_name: commune.name,
    province_code: commune.province_code,
    province_name: provinceName.get(commune.province_code) ?? '',
    aliases: [
      ...new Set(
        former
          .filter((unit) => unit.commune_code === commune.code)
          .flatMap((unit) => [unit.name, unit.former_district ?? '', unit.former_province])
          .filter((name) => name && name !== commune.name),
      ),
    ].sort(),
  }));
}
