import { join } from 'node:path';
import { NATION_FOLDER } from './folders';
import { readJson } from './read-json';
import { type AfterSaleRule, afterSaleRulesFile } from './schema/after-sale-rule';

/** Reads the dated rules of returning and refunding, each with its source. */
export function loadAfterSaleRules(): AfterSaleRule[] {
  return readJson(join(NATION_FOLDER, 'after-sale-rules.json'), afterSaleRulesFile).rules;
}
