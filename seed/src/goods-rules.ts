import { join } from 'node:path';
import { NATION_FOLDER } from './folders';
import { readJson } from './read-json';
import { type GoodsRules, goodsRulesFile } from './schema/goods-rule';

/** Reads what may not be sold, and what goods must say of themselves, each with its source. */
export function loadGoodsRules(): GoodsRules {
  return readJson(join(NATION_FOLDER, 'goods-rules.json'), goodsRulesFile);
}
