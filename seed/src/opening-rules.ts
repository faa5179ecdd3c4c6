import { join } from 'node:path';
import { NATION_FOLDER } from './folders';
import { readJson } from './read-json';
import { type OpeningRules, openingRulesFile } from './schema/opening-rule';

/** Reads what it takes to open a stall, each rule with its source. */
export function loadOpeningRules(): OpeningRules {
  return readJson(join(NATION_FOLDER, 'opening-rules.json'), openingRulesFile);
}
