import { join } from 'node:path';
import { z } from 'zod';
import { NATION_FOLDER } from '../folders';
import { loadNation } from '../nation';
import type { Pack } from '../pack';
import { readJson } from '../read-json';
import { provinceCode, text } from '../schema/primitives';
import type { Random } from './random';

export interface Buyer {
  name: string;
  /** E.164. */
  phone: string;
  provinceCode: string;
  communeCode: string;
  street: string;
}

const demoBuyers = z.strictObject({
  note: text,
  familyNames: z.array(text).min(1),
  womensNames: z.array(text).min(1),
  mensNames: z.array(text).min(1),
  wardStreets: z.array(text).min(1),
  farPlaces: z.array(z.strictObject({ provinceCode, weight: z.number().positive() })).min(1),
});

/** Share of new buyers who live in the market's own area. */
const HOME_SHARE = 0.64;

/** Stands in where the source has no population: the mean of the area. */
const MEAN_POPULATION = 25_000;

/** Number ranges with hardly a subscriber, so that a demo number rings with nobody. */
const QUIET_PREFIXES = ['559', '592', '593', '598', '599'];

interface Home {
  provinceCode: string;
  communeCode: string;
  ward: boolean;
}

/** People who buy at this market: each call gives a new one. Names are put together by chance. */
export function buyerSource(pack: Pack, random: Random): () => Buyer {
  const { market } = pack;
  const words = readJson(join(NATION_FOLDER, 'demo-buyers.json'), demoBuyers);
  const area = new Set(market.areaCommuneCodes);
  const farHomes = loadNation().communes.filter(
    (commune) => !area.has(commune.code) && commune.fullName.startsWith('Phường '),
  );
  const phones = new Set<string>();

  const home = (): Home => {
    if (random.chance(HOME_SHARE)) {
      const commune = random.weighted(pack.communes, (one) => one.population ?? MEAN_POPULATION);
      return {
        provinceCode: market.provinceCode,
        communeCode: commune.code,
        ward: commune.kind === 'phuong',
      };
    }
    const far = random.weighted(words.farPlaces, (place) => place.weight);
    const commune = random.pick(farHomes.filter((one) => one.provinceCode === far.provinceCode));
    return { provinceCode: far.provinceCode, communeCode: commune.code, ward: true };
  };

  const phone = (): string => {
    const number = `+84${random.pick(QUIET_PREFIXES)}${String(random.integer(0, 999_999)).padStart(6, '0')}`;
    if (phones.has(number)) return phone();
    phones.add(number);
    return number;
  };

  return () => {
    const { ward, ...place } = home();
    const given = random.pick(random.chance(0.63) ? words.womensNames : words.mensNames);
    return {
      name: `${random.pick(words.familyNames)} ${given}`,
      phone: phone(),
      ...place,
      street: ward
        ? `Số ${random.integer(2, 480)}, đường ${random.pick(words.wardStreets)}`
        : `Tổ ${random.integer(1, 9)}, ${random.pick(['ấp', 'thôn'])} ${random.integer(1, 9)}`,
    };
  };
}
