import type { SearchTypes } from '@medusajs/framework/types';
import { readFilters } from './conditions';
import type { Statement } from './database';
import { compileFilters } from './filters';
import type { Part } from './hits';
import { Parameters } from './parameters';
import { type Column, findColumn } from './plan';
import { readSetRows, type SetCounts, type SetRow } from './set-counts';

export type FacetRequest = Exclude<SearchTypes.SearchFacetRequest, string>;

/** The facets that a query asks for; a facet without a kind counts values. */
export function facetsOf(input: SearchTypes.ProviderSearchQuery): FacetRequest[] {
  return (input.search_options?.facets ?? []).map((facet) => {
    if (typeof facet === 'string') return { field: facet, type: 'value' };
    return facet.type ? facet : { ...facet, type: 'value' };
  });
}

/**
 * One pass over documents that many questions are answered from: how many documents there are of each set of facet values, what their
 * numbers sum up to, and the facets that sets do not tell.
 */
export interface Tally {
  generation: number;
  sets: SetCounts;
  /** By facet, as `facetKey` names it. */
  others: Record<string, unknown>;
}

/** A tally that is wanted. Two with the same key are the same. */
export interface TallyRequest {
  key: string;
  statement: Statement;
  /** Reads what the statement answers. */
  readRow: (row: TallyRow) => Tally;
  looksForWords: boolean;
  /** The same from memory, at once; undefined when only PostgreSQL can tell. */
  fromMirror: (() => Tally) | undefined;
  summed: Column[];
  /** Conditions on values that are counted together: they are judged set by set. */
  kept: SetFilter[];
}

/** How PostgreSQL writes a tally. */
export interface TallyRow extends Omit<Tally, 'sets'> {
  sets: SetRow[];
}

/** A set stands when it has one of the values. */
export interface SetFilter {
  path: string;
  values: ReadonlySet<string>;
}

/** Undefined when a query wants neither count nor facets. */
export function tallyOf(part: Part, generationOf: string): TallyRequest | undefined {
  const { input, plan, table, text, mirror } = part;
  const facets = facetsOf(input);
  if (input.search_options?.count === 'none' && facets.length === 0) return undefined;
  const others = facets.filter((facet) => !inSets(facet, part));
  const { kept, filters } = others.length ? { kept: [], filters: input.filters } : splitFilters(part);
  // Always all of them, so that queries which differ only in their facets share one tally.
  const summed = plan.columns.filter((column) => column.summed);

  const parameters = new Parameters();
  const conditions = [compileFilters(filters, plan, parameters)];
  if (text) conditions.push(`words @@ ${parameters.bind(text.match)}::tsquery`);
  const columns = new Set(['facet_set', ...summed.map(({ name }) => name)]);
  for (const facet of others) columns.add(findColumn(plan, facet.field).name);
  const sums = summed.flatMap(({ name: c }) => [`min(${c})`, `max(${c})`, `sum(${c})`, `count(${c})`]);
  const counted = others.map(
    (facet) => `${parameters.bind(facetKey(facet))}::text, ${otherFacet(facet, part, parameters)}`,
  );
  const statement = `WITH found AS (SELECT ${[...columns].join(', ')} FROM ${table} WHERE ${conditions.join(' AND ')})
    SELECT (SELECT generation FROM search_vi_index WHERE name = ${parameters.bind(generationOf)})::int AS generation,
      (SELECT coalesce(json_agg(tally), '[]') FROM (SELECT json_build_array(facet_set, count(*)${sums.map((sum) => `, ${sum}`).join('')}) AS tally
        FROM found GROUP BY facet_set) t) AS sets,
      json_build_object(${counted.join(', ')}) AS others`;
  return {
    key: JSON.stringify([statement, parameters.values]),
    statement: { text: statement, values: parameters.values },
    readRow: (row) => ({ ...row, sets: readSetRows(row.sets, summed.length) }),
    looksForWords: text !== undefined,
    fromMirror:
      mirror && others.length === 0
        ? () => ({
            generation: mirror.state.generation,
            sets: mirror.tally(mirror.find(text?.match, readFilters(filters, plan)), summed),
            others: {},
          })
        : undefined,
    summed,
    kept,
  };
}

export function facetKey(facet: FacetRequest): string {
  return JSON.stringify(facet);
}

/** Whether sets tell it: values that are counted together, and sums. */
export function inSets(facet: FacetRequest, { plan }: Part): boolean {
  if (facet.type === 'stats') return true;
  return facet.type === 'value' && plan.countedTogether.includes(facet.field);
}

/** Takes out the plain conditions on values that are counted together, so that every choice of them is answered from one tally. */
function splitFilters({ input, plan }: Part): { kept: SetFilter[]; filters: SearchTypes.SearchFilters } {
  const kept: SetFilter[] = [];
  const left = Object.entries(input.filters ?? {}).filter(([path, operand]) => {
    const values = plan.countedTogether.includes(path) ? plainValues(operand) : undefined;
    if (values) kept.push({ path, values: new Set(values) });
    return values === undefined;
  });
  return { kept, filters: Object.fromEntries(left) as SearchTypes.SearchFilters };
}

function plainValues(operand: unknown): string[] | undefined {
  const list = Array.isArray(operand) ? operand : [operand];
  const plain = list.every((value) => typeof value === 'string' || typeof value === 'number');
  return plain ? list.map(String) : undefined;
}

function otherFacet(facet: FacetRequest, { plan }: Part, parameters: Parameters): string {
  const column = findColumn(plan, facet.field);
  return facet.type === 'range'
    ? rangeFacet(facet, column, parameters)
    : valueFacet(facet as Extract<FacetRequest, { type?: 'value' }>, column, parameters);
}

function valueFacet(
  facet: Extract<FacetRequest, { type?: 'value' }>,
  column: Column,
  parameters: Parameters,
): string {
  const value = column.array ? 'value' : column.name;
  const from = column.array ? `found, unnest(${column.name}) AS value` : 'found';
  const begins = facet.query ? `AND starts_with(${value}::text, ${parameters.bind(facet.query)})` : '';
  const order = facet.sort === 'alpha' ? '1' : '2 DESC, 1';
  return `(SELECT json_agg(json_build_array(value, n)) FROM (SELECT ${value}::text AS value, count(*) AS n FROM ${from}
    WHERE ${value} IS NOT NULL ${begins} GROUP BY 1 ORDER BY ${order} LIMIT ${parameters.bind(facet.limit ?? 10)}) f)`;
}

function rangeFacet(
  facet: Extract<FacetRequest, { type: 'range' }>,
  column: Column,
  parameters: Parameters,
): string {
  const counts = facet.ranges.map(({ from, to }) => {
    const lower = from === undefined ? 'TRUE' : `${column.name} >= ${parameters.bind(Number(from))}`;
    const upper = to === undefined ? 'TRUE' : `${column.name} < ${parameters.bind(Number(to))}`;
    return `count(*) FILTER (WHERE ${lower} AND ${upper})`;
  });
  return `(SELECT json_build_array(${counts.join(', ')}) FROM found)`;
}
