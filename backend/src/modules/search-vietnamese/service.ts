import type { SearchTypes } from '@medusajs/framework/types';
import {
  AbstractSearchProviderService,
  extractPrimaryKeyFilter,
  projectDocument,
} from '@medusajs/framework/utils';
import { Catalogue } from './catalogue';
import { type ConnectionPool, Database } from './database';
import { documentRow } from './documents';
import { compileFilters } from './filters';
import { Parameters } from './parameters';
import { planIndex, tableName } from './plan';
import {
  buildStatement,
  facetsOf,
  type Part,
  type PartAnswer,
  readFacet,
  refuseUnsupported,
} from './statement';
import { readSynonyms } from './text-query';
import { NOTHING, type ResolvedText, TextResolver } from './text-resolver';

type Dependencies = { manager: { getKnex(): ConnectionPool } };

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

  constructor({ manager }: Dependencies) {
    super();
    this.database = new Database(() => manager.getKnex());
    this.catalogue = new Catalogue(this.database);
    this.texts = new TextResolver(this.database);
  }

  override async upsertIndex({ index }: { index: SearchTypes.ResolvedSearchIndexDefinition }) {
    await this.catalogue.create(index.physical_name, planIndex(index.fields, index.primary_key));
    return done(index.physical_name);
  }

  override async deleteIndex({ index }: { index: string }) {
    await this.catalogue.drop(index);
    return done(index);
  }

  override async clearIndex({ index }: { index: string }) {
    await this.database.query(`TRUNCATE ${tableName(index)}`, []);
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
    const plan = await this.catalogue.plan(input.index);
    // Last write wins: one statement cannot touch a row twice.
    const rows = new Map(
      input.documents.map((document) => [String(document[plan.primaryKey]), documentRow(document, plan)]),
    );
    if (!rows.size) return done(input.index);
    const names = ['document', 'words', ...plan.columns.map((column) => column.name)];
    const types = plan.columns.map(({ name, type, array }) => `${name} ${type}${array ? '[]' : ''}`);
    await this.database.query(
      `INSERT INTO ${tableName(input.index)} (id, ${names.join(', ')})
       SELECT id, document, words::tsvector, ${plan.columns.map(({ name }) => name).join(', ') || 'NULL'}
       FROM jsonb_to_recordset($1::jsonb) AS r(${['id text', 'document jsonb', 'words text', ...types].join(', ')})
       ON CONFLICT (id) DO UPDATE SET ${names.map((name) => `${name} = excluded.${name}`).join(', ')}`,
      [JSON.stringify([...rows.values()]).replaceAll('\\u0000', '')],
    );
    return done(input.index);
  }

  override async deleteDocuments({ index, filters }: SearchTypes.SearchDeleteDocumentsInput) {
    const plan = await this.catalogue.plan(index);
    const ids = extractPrimaryKeyFilter(filters, { primary_key: plan.primaryKey });
    const parameters = new Parameters();
    const where = ids
      ? `id = ANY(${parameters.bind(ids)}::text[])`
      : compileFilters(filters, plan, parameters);
    await this.database.query(`DELETE FROM ${tableName(index)} WHERE ${where}`, parameters.values);
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
    const texts = await this.resolveTexts(inputs);
    const parts = await Promise.all(inputs.map((input) => this.part(input, texts)));
    const answered = parts.filter((part) => part !== undefined);
    const answers = answered.length ? await this.answer(answered) : [];
    return inputs.map((input, at) => {
      const part = parts[at];
      const answer = part ? answers[answered.indexOf(part)] : undefined;
      return readAnswer(input, answer, texts.get(textKey(input))?.corrected ?? null, started);
    });
  }

  /** Undefined when the text of the query can match nothing. */
  private async part(
    input: SearchTypes.ProviderSearchQuery,
    texts: Map<string, ResolvedText>,
  ): Promise<Part | undefined> {
    const text = texts.get(textKey(input));
    if (text === NOTHING) return undefined;
    const name = input.index.physical_name;
    return { input, plan: await this.catalogue.plan(name), table: tableName(name), text };
  }

  private async answer(parts: Part[]): Promise<PartAnswer[]> {
    const parameters = new Parameters();
    const statement = buildStatement(parts, parameters);
    const [row] = await this.database.query<{ answers: PartAnswer[] }>(statement, parameters.values);
    return row?.answers ?? [];
  }

  /** Each text once per index: the queries of one page share it. */
  private async resolveTexts(inputs: SearchTypes.ProviderSearchQuery[]): Promise<Map<string, ResolvedText>> {
    const wanted = new Map(inputs.filter((input) => input.q?.trim()).map((input) => [textKey(input), input]));
    const resolved = await Promise.all(
      [...wanted].map(async ([key, input]): Promise<[string, ResolvedText]> => {
        const own = input.search_options?.provider_options?.[VietnameseSearchService.identifier] as
          | OwnOptions
          | undefined;
        const text = await this.texts.resolve(tableName(input.index.physical_name), input.q ?? '', {
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

function readAnswer(
  input: SearchTypes.ProviderSearchQuery,
  answer: PartAnswer | undefined,
  corrected: string | null,
  started: number,
): SearchTypes.SearchResult {
  const facets = facetsOf(input).map((facet) => [
    facet.field,
    readFacet(facet, answer?.facets?.[facet.field]),
  ]);
  return {
    hits: (answer?.hits ?? []).map(({ id, score, document }) => ({
      id,
      score: input.search_options?.include_score ? score : undefined,
      document: projectDocument(document, input.attributes_to_retrieve ?? []) as SearchTypes.SearchDocument,
    })),
    facets: facets.length ? Object.fromEntries(facets) : undefined,
    metadata: {
      skip: input.pagination?.skip ?? 0,
      take: input.pagination?.take ?? 20,
      count: input.search_options?.count === 'none' ? null : (answer?.count ?? 0),
      // The Search Module has no field for it: the query that was answered is the corrected one.
      query: corrected ?? input.q,
      processing_time_ms: Math.round(performance.now() - started),
    },
  };
}

function done(index: string): SearchTypes.SearchTask {
  return { index, status: 'succeeded' };
}
