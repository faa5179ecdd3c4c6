import type { SearchTypes } from '@medusajs/framework/types';
import {
  type FacetRequest,
  facetKey,
  facetsOf,
  inSets,
  type SetRow,
  type Tally,
  type TallyRequest,
  tallyOf,
} from './counts';
import type { Database } from './database';
import { FacetSets } from './facet-sets';
import type { Part } from './hits';

/** Tallies that are kept, and sets in all of them: some 25 MB. */
const KEPT = 100;
const KEPT_SETS = 200_000;
/** Choices of facets that are kept with each tally. */
const ANSWERS = 200;
/** Numbers of a summed column in a tally: least, greatest, sum, count. */
const SUMS = 4;

/** A set of a tally with codes of its values by facet. */
interface CountedSet {
  codes: number[][];
  documents: number;
  sums: (number | null)[];
}

/** A tally that was read, with what was answered from it. */
type ReadTally = Tally<CountedSet> & { answers: Map<string, Counts> };

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
      count: standing.reduce((sum, { documents }) => sum + documents, 0),
      facets: Object.fromEntries(
        facetsOf(part.input).map((facet) => [
          facet.field,
          inSets(facet, part)
            ? readSets(facet, standing, request, sets)
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
        kept.sets = tally.sets.length;
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

  private async read(
    { statement, looksForWords, fromMirror }: TallyRequest,
    sets: FacetSets,
  ): Promise<ReadTally> {
    const [tally] = fromMirror
      ? [fromMirror()]
      : await this.database.search<Tally<SetRow>>(statement, looksForWords ? 'words' : 'columns');
    if (!tally) throw new Error('A tally was not answered');
    const codes = await sets.codesOf(tally.sets.map(([id]) => id));
    return {
      ...tally,
      answers: new Map(),
      sets: tally.sets.map(([, documents, ...sums], at) => ({ codes: codes[at] ?? [], documents, sums })),
    };
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
      facet.type === 'stats' ? readSums([], 0) : readOther(facet, undefined),
    ]),
  );
}

function standingSets(all: CountedSet[], { kept }: TallyRequest, sets: FacetSets): CountedSet[] {
  const conditions = kept.map(({ path, values }) => {
    const place = sets.placeOf(path);
    const { codes } = sets.valuesOf(place);
    return { place, wanted: new Set([...values].map((value) => codes.get(value))) };
  });
  if (conditions.length === 0) return all;
  return all.filter(({ codes }) =>
    conditions.every(({ place, wanted }) => codes[place]?.some((code) => wanted.has(code))),
  );
}

function readSets(
  facet: FacetRequest,
  standing: CountedSet[],
  { summed }: TallyRequest,
  sets: FacetSets,
): SearchTypes.SearchFacetResult {
  if (facet.type === 'stats') {
    return readSums(
      standing,
      summed.findIndex((column) => column.path === facet.field),
    );
  }
  const place = sets.placeOf(facet.field);
  const { names } = sets.valuesOf(place);
  const counts = new Float64Array(names.length);
  for (const { codes, documents } of standing) {
    for (const code of codes[place] ?? []) counts[code] = (counts[code] ?? 0) + documents;
  }
  const { query = '', sort, limit = 10 } = facet as Extract<FacetRequest, { type?: 'value' }>;
  const values = names
    .map((value, code) => ({ value, count: counts[code] ?? 0 }))
    .filter(({ value, count }) => count > 0 && value.startsWith(query));
  const byName = (a: { value: string }, b: { value: string }) => (a.value < b.value ? -1 : 1);
  values.sort(sort === 'alpha' ? byName : (a, b) => b.count - a.count || byName(a, b));
  return { type: 'value', values: values.slice(0, limit) };
}

function readSums(standing: CountedSet[], column: number): SearchTypes.SearchFacetResult {
  const at = column * SUMS;
  let [min, max, sum, count] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 0, 0];
  for (const { sums } of standing) {
    const [least, greatest, total, many] = sums.slice(at, at + SUMS);
    if (!many || least == null || greatest == null) continue;
    min = Math.min(min, least);
    max = Math.max(max, greatest);
    sum += total ?? 0;
    count += many;
  }
  if (count === 0) return { type: 'stats', min: 0, max: 0, count: 0 };
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
