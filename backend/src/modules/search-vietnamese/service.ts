import type { SearchTypes } from '@medusajs/framework/types';
import { AbstractSearchProviderService, projectDocument } from '@medusajs/framework/utils';
import { Catalogue, orderBy } from './catalogue';
import { Counter, type Counts, emptyFacets } from './counter';
import { type ConnectionPool, Database } from './database';
import { type Hit, hitsOf, type Part, type TextMatch } from './hits';
import type { Mirror } from './mirror/mirror';
import { Mirrors } from './mirror/mirrors';
import { Parameters } from './parameters';
import { planIndex, tableName } from './plan';
import { readSynonyms } from './text-query';
import { NOTHING, TextResolver } from './text-resolver';
import { refuseUnsupported } from './unsupported';
import { Writer } from './writer';

type Dependencies = { manager: { getKnex(): ConnectionPool }; logger?: { warn(message: string): void } };

export interface Options {
  /** Larger indexes are answered without a mirror in memory; 0 for none at all. */
  mirrored?: number;
}

/** So often a page is read again when the index was written in between. */
const TRIES = 3;

/** Options of a query that only this provider knows, under `search_options.provider_options['vietnamese']`. */
interface OwnOptions {
  /** Groups of words and phrases that mean one thing, as people write them. */
  synonyms?: readonly (readonly string[])[];
}

/**
 * Search in PostgreSQL for Vietnamese text. A provider of the Search Module: see docs/decisions/0004-search-module.md for
 * what it does that the shipped one does not.
 */
export class VietnameseSearchService extends AbstractSearchProviderService {
  static override identifier = 'vietnamese';
  private readonly database: Database;
  private readonly catalogue: Catalogue;
  private readonly texts: TextResolver;
  private readonly counter: Counter;
  private readonly writer: Writer;
  private readonly mirrors: Mirrors;

  constructor({ manager, logger }: Dependencies, { mirrored }: Options = {}) {
    super();
    this.database = new Database(() => manager.getKnex());
    this.catalogue = new Catalogue(this.database);
    this.texts = new TextResolver(this.database);
    this.counter = new Counter(this.database);
    this.writer = new Writer(this.database);
    this.mirrors = new Mirrors(this.database, this.catalogue, (message) => logger?.warn(message), mirrored);
  }

  override async upsertIndex({ index }: { index: SearchTypes.ResolvedSearchIndexDefinition }) {
    const { physical_name: name, fields, primary_key: primaryKey, settings } = index;
    await this.catalogue.create(name, planIndex(fields, primaryKey, settings));
    this.counter.forget(name);
    return done(name);
  }

  override async deleteIndex({ index }: { index: string }) {
    await this.catalogue.drop(index);
    this.counter.forget(index);
    this.mirrors.forget(index);
    return done(index);
  }

  override async clearIndex({ index }: { index: string }) {
    await this.writer.clear(index);
    return done(index);
  }

  override async listIndexes(): Promise<SearchTypes.SearchIndexInfo[]> {
    const indexes = await this.catalogue.list();
    return Promise.all(
      indexes.map(async ({ name, created_at, updated_at }) => {
        const [row] = await this.database.query<{ n: string }>(
          `SELECT count(*) AS n FROM ${tableName(name)}`,
          [],
        );
        const document_count = Number(row?.n ?? 0);
        return { name, provider: VietnameseSearchService.identifier, document_count, created_at, updated_at };
      }),
    );
  }

  override async upsertDocuments(input: {
    index: string;
    definition: SearchTypes.ResolvedSearchIndexDefinition;
    documents: SearchTypes.SearchDocument[];
  }) {
    await this.writer.upsert(input.index, await this.catalogue.plan(input.index), input.documents);
    return done(input.index);
  }

  override async deleteDocuments({ index, filters }: SearchTypes.SearchDeleteDocumentsInput) {
    await this.writer.remove(index, await this.catalogue.plan(index), filters);
    return done(index);
  }

  override async search(input: SearchTypes.ProviderSearchQuery): Promise<SearchTypes.SearchResult> {
    const [result] = await this.searchMany([input]);
    if (!result) throw new Error('A query was not answered');
    return result;
  }

  override async searchMany(inputs: SearchTypes.ProviderSearchQuery[]): Promise<SearchTypes.SearchResult[]> {
    const started = performance.now();
    for (const input of inputs) refuseUnsupported(input);
    for (let tried = 1; ; tried += 1) {
      const mirrors = await this.mirrors.follow([
        ...new Set(inputs.map((input) => input.index.physical_name)),
      ]);
      const texts = await this.resolveTexts(inputs, mirrors);
      const parts = await Promise.all(inputs.map((input) => this.part(input, texts, mirrors)));
      const answered = parts.filter((part) => part !== undefined);
      const answers = answered.length ? await this.answer(answered) : [];
      if (tried < TRIES && answers.some(({ isTorn }) => isTorn)) continue;
      const byInput = new Map(answers.map((answer) => [answer.part.input, answer]));
      return inputs.map((input) => readAnswer(input, byInput.get(input), started));
    }
  }

  /** Undefined when the text of the query can match nothing. */
  private async part(
    input: SearchTypes.ProviderSearchQuery,
    texts: Map<string, TextMatch>,
    mirrors: Map<string, Mirror>,
  ): Promise<Part | undefined> {
    const text = texts.get(textKey(input));
    if (text === NOTHING) return undefined;
    const name = input.index.physical_name;
    const plan = await this.catalogue.plan(name);
    return { input, plan, table: tableName(name), text, mirror: mirrors.get(name) };
  }

  /**
   * Hits and counts are read side by side. What a mirror chose and counted is taken when the documents were read at the same revision;
   * counts that were kept, while the hits are of the same generation.
   */
  private async answer(parts: Part[]): Promise<Answer[]> {
    const seen = parts.map(({ mirror }) => mirror?.state);
    const [pages, counts] = await Promise.all([
      this.readHits(parts),
      Promise.all(parts.map((part, at) => this.counter.count(part, seen[at]?.generation))),
    ]);
    return Promise.all(
      parts.map(async (part, at) => {
        const { hits, revision, generation } = pages[at] ?? { hits: null, revision: 0, generation: 0 };
        const [state, known] = [seen[at], counts[at]];
        if (state) {
          const isTorn =
            revision !== state.revision || (known !== undefined && known.generation !== state.generation);
          return { part, hits: hits ?? [], counted: known, isTorn };
        }
        const counted =
          known && known.generation < generation ? await this.counter.count(part, generation) : known;
        return { part, hits: hits ?? [], counted, isTorn: false };
      }),
    );
  }

  private async readHits(parts: Part[]): Promise<Page[]> {
    const parameters = new Parameters();
    const pages = parts.map((part) => {
      const name = parameters.bind(part.input.index.physical_name);
      return `json_build_object('hits', ${hitsOf(part, parameters)},
        'revision', (SELECT revision FROM search_vi_index WHERE name = ${name}),
        'generation', (SELECT generation FROM search_vi_index WHERE name = ${name}))`;
    });
    const statement = {
      text: `SELECT json_build_array(${pages.join(',\n')}) AS pages`,
      values: parameters.values,
    };
    const [row] = await (parts.some(({ text, mirror }) => text && !mirror)
      ? this.database.search<{ pages: Page[] }>(statement, 'words')
      : this.database.query<{ pages: Page[] }>(statement.text, statement.values));
    return row?.pages ?? [];
  }

  /** Each text once per index: the queries of one page share it. */
  private async resolveTexts(
    inputs: SearchTypes.ProviderSearchQuery[],
    mirrors: Map<string, Mirror>,
  ): Promise<Map<string, TextMatch>> {
    const wanted = new Map(inputs.filter((input) => input.q?.trim()).map((input) => [textKey(input), input]));
    const resolved = await Promise.all(
      [...wanted].map(async ([key, input]): Promise<[string, TextMatch]> => {
        const own = input.search_options?.provider_options?.[VietnameseSearchService.identifier] as
          | OwnOptions
          | undefined;
        const name = input.index.physical_name;
        const plan = await this.catalogue.plan(name);
        const [order] = plan.orders;
        const searched = {
          table: tableName(name),
          best: order ? `ORDER BY ${orderBy(order, plan)}` : '',
          mirror: mirrors.get(name),
        };
        const text = await this.texts.resolve(searched, input.q ?? '', {
          synonyms: readSynonyms(own?.synonyms ?? []),
          typeahead: input.search_options?.match_strategy === 'last',
          tolerant:
            input.search_options?.typo_tolerance ?? input.index.settings.typo_tolerance?.enabled ?? true,
        });
        return [key, text];
      }),
    );
    return new Map(resolved);
  }
}

function textKey(input: SearchTypes.ProviderSearchQuery): string {
  return JSON.stringify([input.index.physical_name, input.q?.trim() ?? '']);
}

interface Page {
  hits: Hit[] | null;
  revision: number;
  generation: number;
}

interface Answer {
  part: Part;
  hits: Hit[];
  counted: Counts | undefined;
  /** The index was written between choosing the documents and reading them. */
  isTorn: boolean;
}

/** Without an answer the text of the query can match nothing. */
function readAnswer(
  input: SearchTypes.ProviderSearchQuery,
  answer: Answer | undefined,
  started: number,
): SearchTypes.SearchResult {
  const facets = answer ? answer.counted?.facets : emptyFacets(input);
  const metadata: SearchTypes.SearchResult['metadata'] & { partial: boolean } = {
    skip: input.pagination?.skip ?? 0,
    take: input.pagination?.take ?? 20,
    count: input.search_options?.count === 'none' ? null : (answer?.counted?.count ?? 0),
    // The Search Module has no fields for these two: the query that was answered is the corrected one, and it was answered in part.
    query: answer?.part.text?.corrected ?? input.q,
    partial: answer?.part.text?.partial ?? false,
    processing_time_ms: Math.round(performance.now() - started),
  };
  return {
    hits: (answer?.hits ?? []).map(({ id, score, document }) => ({
      id,
      score: input.search_options?.include_score ? score : undefined,
      document: projectDocument(document, input.attributes_to_retrieve ?? []) as SearchTypes.SearchDocument,
    })),
    facets: facets && Object.keys(facets).length ? facets : undefined,
    metadata,
  };
}

function done(index: string): SearchTypes.SearchTask {
  return { index, status: 'succeeded' };
}
