import { join } from 'node:path';
import { NATION_FOLDER } from './folders';
import { readJson } from './read-json';
import { type Bank, type Commune, nationFiles, type OldUnit, type Province } from './schema/nation';

/** What is the same for every market of the country. */
export interface Nation {
  provinces: Province[];
  communes: Commune[];
  /** Communes of old Bình Phước, Bình Dương and Đồng Nai on 2025-06-30: aliases for search and carriers. */
  oldUnits: OldUnit[];
  banks: Bank[];
}

/** Reads the country's places and banks. */
export function loadNation(): Nation {
  const at = (name: string) => join(NATION_FOLDER, name);
  return {
    provinces: readJson(at('provinces.json'), nationFiles.provinces).provinces,
    communes: readJson(at('communes.json'), nationFiles.communes).communes,
    oldUnits: readJson(at('old-units.json'), nationFiles.oldUnits).units,
    banks: readJson(at('banks.json'), nationFiles.banks).banks,
  };
}
