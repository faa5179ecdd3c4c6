import { loadPack } from '@cho-phien/seed';
import { BriefCache } from './brief-cache';
import type { Graph } from './query';

const kept = new BriefCache<readonly (readonly string[])[]>(10 * 60_000, 1);

/** Words that mean one thing in this market, from its province pack: `synonyms.json`, edited without code. */
export function marketSynonyms(query: Graph): Promise<readonly (readonly string[])[]> {
  return kept.get('synonyms', async () => {
    const { data } = await query.graph({ entity: 'store', fields: ['metadata'] });
    const market = data[0]?.metadata?.market as { key?: string } | undefined;
    if (!market?.key) return [];
    const { synonyms } = loadPack(market.key);
    return [...synonyms.words, ...synonyms.units];
  });
}
