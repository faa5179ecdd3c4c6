import type { SearchTypes } from '@medusajs/framework/types';
import {
  type FacetRequest,
  facetKey,
  facetsOf,
  inSets,
  type Tally,
  type TallyRequest,
  type TallyRow,
  tallyOf,
} from './counts';
import type { Database } from './database';
import { FacetSets } from './facet-sets';
import type { Part } from './hits';
import type { SetCounts, Sums } from './set-counts';

/** Tallies that are kept, and sets in all of them: some 20 MB. */
const KEPT = 200;
const KEPT_SETS = 500_000;
/** Choices of facets that are kept with each tally. */
const ANSWERS = 200;
/** A tally that was read, with what was answered from it. */
type ReadTally = Tally & { answers: Map<string, Counts> };

interface KeptTally {
  reading: Promise<ReadTally>;
  /** How many, once it is read. */
  sets: number;
}

export interface Counts {
  generation: number;
  count: number;
  facets: Record<string, SearchTypes.SearchFacetResult>;
}

/**
 * Counts documents and facets. A tally is kept until the index changes in what lists hold and count: the index's generation, which grows
 * within each such change, says so.
 */
export class Counter {
  private readonly tallies = new Map<string, KeptTally>();
  private readonly sets = new Map<string, FacetSets>();

  constructor(private readonly database: Database) {}

  /** Undefined when the query wants nothing counted. */
  async count(part: Part, atLeast?: number): Promise<Counts | undefined> {
    const name = part.input.index.physical_name;
    const request = tallyOf(part, name);
    if (!request) return undefined;
    const sets = this.setsOf(part);
    const tally = await this.tally(request, sets, atLeast);
    const key = JSON.stringify([
      request.kept.map(({ path, values }) => [path, ...values]),
      facetsOf(part.input),
    ]);
    const known = tally.answers.get(key);
    if (known) return known;
    const standing = standingSets(tally.sets, request, sets);
    const counts: Counts = {
      generation: tally.generation,
      count: standing.reduce((sum, at) => sum + (tally.sets.documents[at] ?? 0), 0),
      facets: Object.fromEntries(
        facetsOf(part.input).map((facet) => [
          facet.field,
          inSets(facet, part)
            ? readSets(facet, tally.sets, standing, request, sets)
            : readOther(facet, tally.others[facetKey(facet)]),
        ]),
      ),
    };
    if (tally.answers.size < ANSWERS) tally.answers.set(key, counts);
    return counts;
  }

  /** Forgets what was known of an index that is made anew or gone. */
  forget(physicalName: string): void {
    this.sets.delete(physicalName);
    this.tallies.clear();
  }

  private async tally(request: TallyRequest, sets: FacetSets, atLeast = 0): Promise<ReadTally> {
    const known = this.tallies.get(request.key);
    if (known) {
      const tally = await known.reading;
      if (tally.generation >= atLeast) return tally;
    }
    const kept: KeptTally = { reading: this.read(request, sets), sets: 0 };
    this.tallies.delete(request.key);
    this.tallies.set(request.key, kept);
    kept.reading.then(
      (tally) => {
        kept.sets = tally.sets.ids.length;
        this.dropOldest();
      },
      () => this.tallies.delete(request.key),
    );
    return kept.reading;
  }

  private dropOldest(): void {
    let sets = [...this.tallies.values()].reduce((sum, kept) => sum + kept.sets, 0);
    for (const [key, kept] of this.tallies) {
      if (this.tallies.size <= KEPT && sets <= KEPT_SETS) return;
      this.tallies.delete(key);
      sets -= kept.sets;
    }
  }

  private async read(request: TallyRequest, sets: FacetSets): Promise<ReadTally> {
    const tally = request.fromMirror?.() ?? (await this.ask(request));
    await sets.learn(tally.sets.ids);
    return { ...tally, answers: new Map() };
  }

  private async ask({ statement, readRow, looksForWords }: TallyRequest): Promise<Tally> {
    const [row] = await this.database.search<TallyRow>(statement, looksForWords ? 'words' : 'columns');
    if (!row) throw new Error('A tally was not answered');
    return readRow(row);
  }

  private setsOf({ input, plan }: Part): FacetSets {
    const name = input.index.physical_name;
    const known = this.sets.get(name) ?? new FacetSets(this.database, name, plan);
    this.sets.set(name, known);
    return known;
  }
}

/** The facets of a query that nothing can match. */
export function emptyFacets(
  input: SearchTypes.ProviderSearchQuery,
): Record<string, SearchTypes.SearchFacetResult> {
  return Object.fromEntries(
    facetsOf(input).map((facet) => [
      facet.field,
      facet.type === 'stats' ? NO_STATS : readOther(facet, undefined),
    ]),
  );
}

/** Places of the sets that meet all conditions. */
function standingSets({ ids }: SetCounts, { kept }: TallyRequest, sets: FacetSets): Uint32Array {
  const all = Uint32Array.from(ids.keys());
  return kept.reduce((standing, { path, values }) => {
    const facet = sets.placeOf(path);
    const { codes: codeOf } = sets.valuesOf(facet);
    const wanted = new Set([...values].map((value) => codeOf.get(value)));
    const { starts, ends, codes } = sets.codesOf(facet);
    return standing.filter((at) => {
      const id = ids[at] ?? 0;
      for (let code = starts[id] ?? 0; code < (ends[id] ?? 0); code += 1) {
        if (wanted.has(codes[code])) return true;
      }
      return false;
    });
  }, all);
}

function readSets(
  facet: FacetRequest,
  { ids, documents, sums }: SetCounts,
  standing: Uint32Array,
  { summed }: TallyRequest,
  sets: FacetSets,
): SearchTypes.SearchFacetResult {
  if (facet.type === 'stats') {
    const column = sums[summed.findIndex(({ path }) => path === facet.field)];
    return column ? readSums(column, standing) : NO_STATS;
  }
  const place = sets.placeOf(facet.field);
  const { names } = sets.valuesOf(place);
  const { starts, ends, codes } = sets.codesOf(place);
  const counts = new Float64Array(names.length);
  for (const at of standing) {
    const id = ids[at] ?? 0;
    for (let next = starts[id] ?? 0; next < (ends[id] ?? 0); next += 1) {
      const code = codes[next] ?? 0;
      counts[code] = (counts[code] ?? 0) + (documents[at] ?? 0);
    }
  }
  const { query = '', sort, limit = 10 } = facet as Extract<FacetRequest, { type?: 'value' }>;
  const values = names
    .map((value, code) => ({ value, count: counts[code] ?? 0 }))
    .filter(({ value, count }) => count > 0 && value.startsWith(query));
  const byName = (a: { value: string }, b: { value: string }) => (a.value < b.value ? -1 : 1);
  values.sort(sort === 'alpha' ? byName : (a, b) => b.count - a.count || byName(a, b));
  return { type: 'value', values: values.slice(0, limit) };
}

const NO_STATS: SearchTypes.SearchFacetResult = { type: 'stats', min: 0, max: 0, count: 0 };

function readSums(
  { least, greatest, total, counts }: Sums,
  standing: Uint32Array,
): SearchTypes.SearchFacetResult {
  let [min, max, sum, count] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 0, 0];
  for (const at of standing) {
    const many = counts[at] ?? 0;
    if (many === 0) continue;
    min = Math.min(min, least[at] ?? 0);
    max = Math.max(max, greatest[at] ?? 0);
    sum += total[at] ?? 0;
    count += many;
  }
  if (count === 0) return NO_STATS;
  return { type: 'stats', min, max, avg: sum / count, sum, count };
}

function readOther(facet: FacetRequest, raw: unknown): SearchTypes.SearchFacetResult {
  if (facet.type === 'range') {
    const counts = (raw ?? []) as number[];
    return {
      type: 'range',
      ranges: facet.ranges.map(({ key, from, to }, at) => ({
        key: key ?? `${from ?? '*'}-${to ?? '*'}`,
        from: from === undefined ? undefined : Number(from),
        to: to === undefined ? undefined : Number(to),
        count: counts[at] ?? 0,
      })),
    };
  }
  const values = (raw ?? []) as [string, number][];
  return { type: 'value', values: values.map(([value, count]) => ({ value, count })) };
}
