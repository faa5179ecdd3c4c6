import { type Bank, type Commune, loadNation, type Province } from '@cho-phien/seed';
import type { PlaceRef } from '../contract';
import { byVietnameseName } from './vietnamese-order';

interface Lookup {
  provinces: Map<string, Province>;
  communes: Map<string, Commune>;
  banks: Map<string, Bank>;
}

let lookup: Lookup | undefined;

/** The country's places and banks never change while we run: read once, on first use. */
function nation(): Lookup {
  if (!lookup) {
    const { provinces, communes, banks } = loadNation();
    lookup = {
      provinces: new Map(provinces.map((province) => [province.code, province])),
      communes: new Map(communes.map((commune) => [commune.code, commune])),
      banks: new Map(
        banks
          .filter((bank) => !bank.deprecated)
          .flatMap((bank) => (bank.bin === null ? [] : [[bank.bin, bank]])),
      ),
    };
  }
  return lookup;
}

/** A commune of today's two-tier list with its province; null when there is no such code. */
export function findPlace(communeCode: string): PlaceRef | null {
  const commune = nation().communes.get(communeCode);
  const province = commune && nation().provinces.get(commune.provinceCode);
  if (!commune || !province) return null;
  return {
    commune_code: commune.code,
    commune_name: commune.fullName,
    province_code: province.code,
    province_name: province.name,
  };
}

/** By the Vietnamese alphabet. */
export function provinces(): { code: string; name: string }[] {
  return [...nation().provinces.values()].map(({ code, name }) => ({ code, name })).sort(byVietnameseName);
}

export function isProvince(code: string): boolean {
  return nation().provinces.has(code);
}

/** Without its rank: "Đồng Nai". @throws Error for a code that today's list does not know */
export function provinceName(code: string): string {
  const province = nation().provinces.get(code);
  if (!province) throw new Error(`There is no province ${code}.`);
  return province.name;
}

/** The bank's short name as its customers know it; the number itself for one that is not in our list. */
export function bankName(bin: string): string {
  return nation().banks.get(bin)?.shortName ?? bin;
}

/** Banks that an instant transfer can reach, by name. */
export function payableBanks(): { bin: string; name: string }[] {
  return [...nation().banks]
    .filter(([, bank]) => bank.napas247)
    .map(([bin, { shortName }]) => ({ bin, name: shortName }))
    .sort((a, b) => a.name.localeCompare(b.name, 'vi'));
}

export function isPayableBank(bin: string): boolean {
  return nation().banks.get(bin)?.napas247 ?? false;
}

/** The bank that somebody else calls so, `MBBank` or `MB Bank`; null when no bank of our list has that name. */
export function bankBin(name: string): string | null {
  const wanted = bare(name);
  const bank = [...nation().banks.values()].find(({ shortName, code }) =>
    [bare(shortName), bare(code)].includes(wanted),
  );
  return bank?.bin ?? null;
}

function bare(name: string): string {
  return name.replace(/[^a-z0-9]/gi, '').toLowerCase();
}
