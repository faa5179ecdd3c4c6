import type { SearchTypes } from '@medusajs/framework/types';
import { MedusaError } from '@medusajs/framework/utils';
import { compileFilters } from './filters';
import type { Parameters } from './parameters';
import { type Column, findColumn, type IndexPlan } from './plan';

/** What a text query became after resolving, as tsqueries in text form. */
export interface TextMatch {
  match: string;
  /** One for each way to say it; a document counts by the way that fits it best. */
  ranks: string[];
}

export interface Part {
  input: SearchTypes.ProviderSearchQuery;
  plan: IndexPlan;
  table: string;
  text: TextMatch | undefined;
}

/** What the database answers for one part. */
export interface PartAnswer {
  hits: { id: string; score: number; document: Record<string, unknown> }[] | null;
  count: number | null;
  facets: Record<string, unknown> | null;
}

const WEIGHTS = `'{0.02,0.12,0.3,1}'`;
/** Scores closer than this are the same relevance, and business signals decide. */
const SCORE_STEP = 50;

/**
 * One statement for many queries: the hits, the count and every facet of each come back as one JSON value, in one round
 * trip. Each query's rows are gathered once.
 */
export function buildStatement(parts: Part[], parameters: Parameters): string {
  const scopes = parts.map((part, at) => `s${at} AS MATERIALIZED (${scope(part, parameters)})`);
  const answers = parts.map((part, at) => answer(part, `s${at}`, parameters));
  return `WITH ${scopes.join(',\n')}\nSELECT json_build_array(${answers.join(',\n')}) AS answers`;
}

function scope({ input, plan, table, text }: Part, parameters: Parameters): string {
  const columns = new Set(['id']);
  for (const path of Object.keys(input.pagination?.order ?? {})) {
    if (path !== '_score') columns.add(findColumn(plan, path).name);
  }
  for (const facet of facetsOf(input)) columns.add(findColumn(plan, facet.field).name);
  const conditions = [compileFilters(input.filters, plan, parameters)];
  let score = '0::float8';
  if (text) {
    conditions.push(`words @@ ${parameters.bind(text.match)}::tsquery`);
    const ranks = text.ranks.map((rank) => `ts_rank(${WEIGHTS}, words, ${parameters.bind(rank)}::tsquery)`);
    score = `round(greatest(${ranks.join(', ')}) * ${SCORE_STEP})::float8`;
  }
  return `SELECT ${[...columns].join(', ')}, ${score} AS score FROM ${table} WHERE ${conditions.join(' AND ')}`;
}

function answer(part: Part, source: string, parameters: Parameters): string {
  const { input } = part;
  const take = input.pagination?.take ?? 20;
  const count = input.search_options?.count === 'none' ? 'NULL' : `(SELECT count(*) FROM ${source})`;
  const hits = take > 0 ? hitsOf(part, source, take, parameters) : 'NULL';
  const facets = facetsOf(input).map((facet) => {
    const column = findColumn(part.plan, facet.field);
    return `${parameters.bind(facet.field)}::text, ${facetOf(facet, column, source, parameters)}`;
  });
  const all = facets.length ? `json_build_object(${facets.join(', ')})` : 'NULL';
  return `json_build_object('hits', ${hits}, 'count', ${count}, 'facets', ${all})`;
}

function hitsOf({ input, plan, table }: Part, source: string, take: number, parameters: Parameters): string {
  const order = orderOf(input, plan);
  const skip = input.pagination?.skip ?? 0;
  return `(SELECT json_agg(json_build_object('id', t.id, 'score', p.score, 'document', t.document) ORDER BY p.place)
    FROM (SELECT id, score, row_number() OVER (ORDER BY ${order}) AS place FROM ${source}
      ORDER BY ${order} LIMIT ${parameters.bind(take)} OFFSET ${parameters.bind(skip)}) p
    JOIN ${table} t ON t.id = p.id)`;
}

function orderOf(input: SearchTypes.ProviderSearchQuery, plan: IndexPlan): string {
  const wanted = Object.entries(input.pagination?.order ?? { _score: 'DESC' });
  const parts = wanted.map(([path, direction]) => {
    const name = path === '_score' ? 'score' : findColumn(plan, path).name;
    return `${name} ${direction === 'ASC' ? 'ASC' : 'DESC'} NULLS LAST`;
  });
  return [...parts, 'id ASC'].join(', ');
}

type FacetRequest = Exclude<SearchTypes.SearchFacetRequest, string>;

/** The facets that a query asks for; a facet without a kind counts values. */
export function facetsOf(input: SearchTypes.ProviderSearchQuery): FacetRequest[] {
  return (input.search_options?.facets ?? []).map((facet) => {
    if (typeof facet === 'string') return { field: facet, type: 'value' };
    return facet.type ? facet : { ...facet, type: 'value' };
  });
}

function facetOf(facet: FacetRequest, column: Column, source: string, parameters: Parameters): string {
  if (facet.type === 'stats') return statsFacet(column, source);
  if (facet.type === 'range') return rangeFacet(facet, column, source, parameters);
  const value = column.array ? 'value' : column.name;
  const from = column.array ? `${source}, unnest(${column.name}) AS value` : source;
  const begins = facet.query ? `AND starts_with(${value}::text, ${parameters.bind(facet.query)})` : '';
  const order = facet.sort === 'alpha' ? '1' : '2 DESC, 1';
  return `(SELECT json_agg(json_build_array(value, n)) FROM (SELECT ${value}::text AS value, count(*) AS n FROM ${from}
    WHERE ${value} IS NOT NULL ${begins} GROUP BY 1 ORDER BY ${order} LIMIT ${parameters.bind(facet.limit ?? 10)}) f)`;
}

function statsFacet(column: Column, source: string): string {
  const c = column.name;
  return `(SELECT json_build_object('min', min(${c}), 'max', max(${c}), 'avg', avg(${c}), 'sum', sum(${c}), 'count', count(${c}))
    FROM ${source})`;
}

function rangeFacet(
  facet: Extract<FacetRequest, { type: 'range' }>,
  column: Column,
  source: string,
  parameters: Parameters,
): string {
  const counts = facet.ranges.map(({ from, to }) => {
    const lower = from === undefined ? 'TRUE' : `${column.name} >= ${parameters.bind(Number(from))}`;
    const upper = to === undefined ? 'TRUE' : `${column.name} < ${parameters.bind(Number(to))}`;
    return `count(*) FILTER (WHERE ${lower} AND ${upper})`;
  });
  return `(SELECT json_build_array(${counts.join(', ')}) FROM ${source})`;
}

/** Reads one facet's JSON into the Search Module's form; without any the facet is empty. */
export function readFacet(facet: FacetRequest, raw: unknown): SearchTypes.SearchFacetResult {
  if (facet.type === 'stats') {
    const stats = (raw ?? {}) as Partial<Record<'min' | 'max' | 'avg' | 'sum' | 'count', number | null>>;
    return {
      type: 'stats',
      min: stats.min ?? 0,
      max: stats.max ?? 0,
      avg: stats.avg ?? undefined,
      sum: stats.sum ?? undefined,
      count: stats.count ?? 0,
    };
  }
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

/** @throws MedusaError for what this provider does not do */
export function refuseUnsupported(input: SearchTypes.ProviderSearchQuery): void {
  const options = input.search_options ?? {};
  const unsupported = [
    options.vector && 'vector search',
    options.highlight && 'highlighting',
    options.distinct && 'distinct hits',
    options.min_score !== undefined && 'a least score',
    options.attributes_to_search_on?.length && 'search on chosen fields',
    input.pagination?.cursor !== undefined && 'cursors',
  ].find(Boolean);
  if (unsupported) {
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      `The Vietnamese search provider does not offer ${unsupported}`,
    );
  }
}
