import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { PACKS_FOLDER } from './folders';
import { readJson, SeedFileError } from './read-json';
import { type Category, category, type Photo, photo } from './schema/category';
import { type AreaCommune, areaCommune, type Market, market } from './schema/market';
import { type Product, product } from './schema/product';
import { type Pilot, pilot, type Synonyms, synonyms, type Target, target } from './schema/province-plan';
import { type Seller, seller } from './schema/seller';

/** Everything that one market starts with. */
export interface Pack {
  market: Market;
  communes: AreaCommune[];
  categories: Category[];
  photos: Photo[];
  sellers: Seller[];
  products: Product[];
  targets: Target[];
  pilots: Pilot[];
  synonyms: Synonyms;
}

/** Names of the packs there are, sorted. */
export function listPacks(): string[] {
  return readdirSync(PACKS_FOLDER, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(PACKS_FOLDER, entry.name, 'market.json')))
    .map((entry) => entry.name)
    .sort();
}

/**
 * Reads one pack; each file is checked by itself. What must agree across files is the matter of `packProblems`.
 * @throws SeedFileError when there is no such pack, or a file of it is not as it should be
 */
export function loadPack(name: string): Pack {
  const packs = listPacks();
  if (!packs.includes(name)) {
    throw new SeedFileError(`Không có gói dữ liệu “${name}”. Các gói đang có: ${packs.join(', ')}`);
  }
  const at = (file: string) => join(PACKS_FOLDER, name, file);
  return {
    market: readJson(at('market.json'), market),
    communes: readJson(at('communes.json'), z.array(areaCommune)),
    categories: readJson(at('categories.json'), z.array(category)),
    photos: readJson(at('photos.json'), z.array(photo)),
    sellers: readJson(at('sellers.json'), z.array(seller)),
    products: readJson(at('products.json'), z.array(product)),
    targets: readJson(at('targets.json'), z.array(target)),
    pilots: readJson(at('pilots.json'), z.array(pilot)),
    synonyms: readJson(at('synonyms.json'), synonyms),
  };
}
