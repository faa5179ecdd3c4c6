import type { SearchTypes } from '@medusajs/framework/types';
import { facetsOf, readFacet, readHit } from './answers';
import type { Answer, Query } from './client';
import type { Engine } from './engine';
import { compileFilters } from './filters';
import { type Layout, RETURNED, sortAttribute, valueAttribute, valueField } from './layout';
import type { Reading } from './reading';
import { ranked, required } from './requests';
import { TextReader } from './text-reader';

/** One query with what is known of its index. */
export interface Asked {
  input: SearchTypes.ProviderSearchQuery;
  layout: Layout;
}

/** The requests that one query becomes, and how their answers are put together. */
interface Part {
  queries: Query[];
  read(answers: Answer[]): SearchTypes.SearchResult;
}

/** Answers queries of the Search Module from Meilisearch. */
export class Searcher {
  private readonly texts: TextReader;

  constructor(private readonly engine: Pick<Engine, 'search'>) {
    this.texts = new TextReader(engine);
  }

  /** @throws EngineError */
  async search(asked: Asked[]): Promise<SearchTypes.SearchResult[]> {
    const started = performance.now();
    const readings = await this.readTexts(asked);
    const parts = asked.map((one) => {
      const key = textKey(one.input);
      return part(one, key === undefined ? undefined : (readings.get(key) ?? null));
    });
    const queries = parts.flatMap((one) => one.queries);
    const answers = queries.length ? await this.engine.search(queries) : [];
    let at = 0;
    return parts.map((one) => {
      const own = answers.slice(at, at + one.queries.length);
      at += one.queries.length;
      const result = one.read(own);
      result.metadata.processing_time_ms = Math.round(performance.now() - started);
      return result;
    });
  }

  /** Each text once per index: the queries of one page share it. */
  private async readTexts(asked: Asked[]): Promise<Map<string, Reading | null>> {
    const wanted = new Map<string, Asked>();
    for (const one of asked) {
      const key = textKey(one.input);
      if (key !== undefined) wanted.set(key, one);
    }
    const read = await Promise.all(
      [...wanted].map(async ([key, { input, layout }]): Promise<[string, Reading | null]> => {
        const reading = await this.texts.read(input.index.physical_name, layout, input.q ?? '', {
          typeahead: input.search_options?.match_strategy === 'last',
          tolerant:
            input.search_options?.typo_tolerance ?? input.index.settings.typo_tolerance?.enabled ?? true,
        });
        return [key, reading];
      }),
    );
    return new Map(read);
  }
}

/** Undefined when a query has no text. */
function textKey({ q, index }: SearchTypes.ProviderSearchQuery): string | undefined {
  return q?.trim() ? JSON.stringify([index.physical_name, q.trim()]) : undefined;
}

/** @param reading null when the text of the query can match nothing, undefined when there is none */
function part({ input, layout }: Asked, reading: Reading | null | undefined): Part {
  if (reading === null) return { queries: [], read: () => result(input, [], undefined, null) };
  const window = { offset: input.pagination?.skip ?? 0, limit: input.pagination?.take ?? 20 };
  const sort = sortOf(input, layout);
  const matching = reading ? required(reading, layout) : { q: '' };
  const common: Query = {
    indexUid: input.index.physical_name,
    filter: compileFilters(input.filters, layout),
    attributesToRetrieve: ['id', RETURNED],
    showRankingScore: input.search_options?.include_score === true,
  };
  const counted = {
    ...common,
    ...matching,
    facets: facetsOf(input).map(({ field }) => valueAttribute(field)),
  };
  const corrected = reading?.corrected ?? null;
  const byRelevance = reading && !sort.length && window.limit > 0;
  if (!byRelevance) {
    return {
      queries: [{ ...counted, ...window, sort }],
      read: ([answer]) => result(input, answer?.hits ?? [], answer, corrected),
    };
  }
  const best = { ...common, ...window, ...ranked(reading, layout) };
  if (reading.last === 'whole') {
    return {
      queries: [{ ...counted, limit: 0 }, best],
      read: ([all, first]) => result(input, cut(first, all, window.offset), all, corrected),
    };
  }
  // The last word may be a whole one after all: documents that have it so come first, on the first page.
  const whole = { ...common, ...required({ ...reading, last: 'whole' }, layout), limit: 0 };
  return {
    queries: window.offset > 0 ? [{ ...counted, ...window }] : [{ ...counted, ...window }, whole, best],
    read: ([all, exact, first]) => {
      const certain = cut(first, exact, 0);
      const ids = new Set(certain.map((hit) => hit.id));
      const others = all?.hits.filter((hit) => !ids.has(hit.id)) ?? [];
      return result(input, [...certain, ...others].slice(0, window.limit), all, corrected);
    },
  };
}

/** What the ranked answer has beyond the documents that were counted lacks a word. */
function cut(hits: Answer | undefined, counted: Answer | undefined, offset: number): Answer['hits'] {
  return hits?.hits.slice(0, Math.max(0, (counted?.estimatedTotalHits ?? 0) - offset)) ?? [];
}

function result(
  input: SearchTypes.ProviderSearchQuery,
  hits: Answer['hits'],
  counted: Answer | undefined,
  corrected: string | null,
): SearchTypes.SearchResult {
  const facets = facetsOf(input).map((facet) => [facet.field, readFacet(facet, counted)]);
  return {
    hits: hits.map((hit) => readHit(hit, input)),
    facets: facets.length ? Object.fromEntries(facets) : undefined,
    metadata: {
      skip: input.pagination?.skip ?? 0,
      take: input.pagination?.take ?? 20,
      count: input.search_options?.count === 'none' ? null : (counted?.estimatedTotalHits ?? 0),
      // The Search Module has no field for it: the query that was answered is the corrected one.
      query: corrected ?? input.q,
    },
  };
}

/** The chosen order; empty for relevance, whose followers stand in the settings of the index. */
function sortOf(input: SearchTypes.ProviderSearchQuery, layout: Layout): string[] {
  const order = Object.entries(input.pagination?.order ?? {});
  const [first] = order;
  if (first?.[0] === '_score' && input.q?.trim()) return [];
  return order
    .filter(([path]) => path !== '_score')
    .map(
      ([path, direction]) =>
        `${sortAttribute(valueField(layout, path))}:${direction === 'ASC' ? 'asc' : 'desc'}`,
    );
}

/** Whether Meilisearch can answer a query just as PostgreSQL would. */
export function canAnswer({ input, layout }: Asked): boolean {
  const options = input.search_options ?? {};
  const special =
    options.vector ??
    options.highlight ??
    options.distinct ??
    options.min_score ??
    options.attributes_to_search_on ??
    input.pagination?.cursor;
  const order = Object.entries(input.pagination?.order ?? {});
  const followers = order.slice(1).map(([path, direction]) => `${path}:${direction.toLowerCase()}`);
  const relevant =
    !input.q?.trim() || order[0]?.[0] !== '_score' || isBeginning(followers, layout.afterRelevance);
  return special === undefined && relevant && facetsOf(input).every(({ type }) => type !== 'range');
}

function isBeginning(followers: string[], rules: string[]): boolean {
  return followers.every((follower, at) => rules[at] === follower);
}
