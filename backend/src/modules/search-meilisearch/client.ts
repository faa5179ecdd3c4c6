// The client comes only as an ES module, and this application is CommonJS: it is loaded here, and its types are taken from there.
const load = () => import('meilisearch');
type Module = Awaited<ReturnType<typeof load>>;

export type Meilisearch = InstanceType<Module['Meilisearch']>;
export type Query = Parameters<Meilisearch['multiSearch']>[0]['queries'][number];
export type Settings = Parameters<ReturnType<Meilisearch['index']>['updateSettings']>[0];
export type Key = Awaited<ReturnType<Meilisearch['getKey']>>;
export type KeyCreation = Parameters<Meilisearch['createKey']>[0];
export type EnqueuedTask = ReturnType<Meilisearch['createIndex']>;

/** A hit, whose own fields stand beside what Meilisearch says of it. */
export interface Hit extends Record<string, unknown> {
  _rankingScore?: number;
  _matchesPosition?: Partial<Record<string, { start: number; length: number; indices?: number[] }[]>>;
}

/** The answer to one query of many, as far as it is read here. */
export interface Answer {
  hits: Hit[];
  estimatedTotalHits?: number;
  facetDistribution?: Record<string, Record<string, number>>;
  facetStats?: Record<string, { min: number; max: number }>;
}

/** @param timeout milliseconds for each request */
export async function connect(
  host: string,
  apiKey: string | undefined,
  timeout: number,
): Promise<Meilisearch> {
  const { Meilisearch: Client } = await load();
  return new Client({ host, apiKey, timeout });
}
