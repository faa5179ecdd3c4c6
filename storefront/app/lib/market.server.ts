import type { Commune } from '@cho-phien/backend/contract';
import { backend } from './backend.server';
import { KeptValue } from './kept-value';

const MARKET_TTL_MS = 2000;
const PLACES_TTL_MS = 3_600_000;

const market = new KeptValue(backend.market, MARKET_TTL_MS);
const provinces = new KeptValue(backend.provinces, PLACES_TTL_MS);
const communes = new Map<string, KeptValue<Commune[]>>();

export const readMarket = () => market.get();
export const readProvinces = () => provinces.get();

/** Of a province that the list knows; of any other, none. */
export async function readCommunes(provinceCode: string): Promise<Commune[]> {
  const known = await readProvinces();
  if (!known.some((province) => province.code === provinceCode)) return [];
  let kept = communes.get(provinceCode);
  if (!kept) {
    kept = new KeptValue(() => backend.communes(provinceCode), PLACES_TTL_MS);
    communes.set(provinceCode, kept);
  }
  return kept.get();
}
