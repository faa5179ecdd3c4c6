import type { Logger, SearchTypes } from '@medusajs/framework/types';
import { AbstractSearchProviderService, extractPrimaryKeyFilter } from '@medusajs/framework/utils';
import { type ConnectionPool, Database } from '../search-vietnamese/database';
import { VietnameseSearchService } from '../search-vietnamese/service';
import { align } from './alignment';
import { engineDocument } from './documents';
import { Engine } from './engine';
import { EngineError } from './engine-error';
import { compileFilters } from './filters';
import { Guard } from './guard';
import { readLayout } from './layout';
import type { MeilisearchOptions } from './options';
import { reportEngine } from './report';
import { type Asked, canAnswer, Searcher } from './searcher';
import { engineSettings } from './settings';
import { Shelf } from './shelf';
import { Synonyms } from './synonyms';

type Dependencies = { manager: { getKnex(): ConnectionPool }; logger?: Pick<Logger, 'info' | 'warn'> };

/**
 * Search in Meilisearch, with PostgreSQL behind it. What is written goes to PostgreSQL first and to Meilisearch next; what is asked
 * is answered by Meilisearch while it is well and up to date, and by PostgreSQL whenever it is not. See
 * docs/decisions/0016-meilisearch.md.
 */
export class MeilisearchService extends AbstractSearchProviderService {
  static override identifier = 'meilisearch';
  private readonly postgres: VietnameseSearchService;
  private readonly shelf: Shelf;
  private readonly logger: Pick<Logger, 'info' | 'warn'>;
  private readonly live: Live | undefined;
  /** Writes that did not reach Meilisearch. */
  private missed = 0;

  constructor(dependencies: Dependencies, options: MeilisearchOptions) {
    super();
    this.logger = dependencies.logger ?? console;
    this.postgres = new VietnameseSearchService(dependencies);
    this.shelf = new Shelf(new Database(() => dependencies.manager.getKnex()));
    if (options.host) this.live = this.connect({ ...options, host: options.host });
  }

  override async upsertIndex({ index }: { index: SearchTypes.ResolvedSearchIndexDefinition }) {
    const { physical_name: name } = index;
    await this.postgres.upsertIndex({ index: keepingEverything(index) });
    const layout = readLayout(index);
    await this.live?.guard.begin();
    await this.shelf.add(name, index);
    await this.pass(async ({ engine }) => {
      await engine.drop(name);
      await engine.shape(name, engineSettings(layout));
    });
    return done(name);
  }

  override async deleteIndex({ index }: { index: string }) {
    await this.shelf.remove(index);
    await this.postgres.deleteIndex({ index });
    await this.pass(({ engine }) => engine.drop(index));
    return done(index);
  }

  override async clearIndex({ index }: { index: string }) {
    await this.postgres.clearIndex({ index });
    await this.pass(({ engine }) => engine.clear(index));
    return done(index);
  }

  /** As PostgreSQL holds them: it is whole even when Meilisearch is not. */
  override async listIndexes(): Promise<SearchTypes.SearchIndexInfo[]> {
    const ours = new Set(await this.shelf.list());
    const indexes = await this.postgres.listIndexes();
    return indexes
      .filter(({ name }) => ours.has(name))
      .map((index) => ({ ...index, provider: MeilisearchService.identifier }));
  }

  override async upsertDocuments(input: {
    index: string;
    definition: SearchTypes.ResolvedSearchIndexDefinition;
    documents: SearchTypes.SearchDocument[];
  }) {
    await this.postgres.upsertDocuments(input);
    const layout = await this.shelf.layout(input.index);
    await this.pass(({ engine }) =>
      engine.put(
        input.index,
        input.documents.map((document) => engineDocument(document, layout)),
      ),
    );
    return done(input.index);
  }

  override async deleteDocuments(input: SearchTypes.SearchDeleteDocumentsInput) {
    await this.postgres.deleteDocuments(input);
    const layout = await this.shelf.layout(input.index);
    const ids = extractPrimaryKeyFilter(input.filters, { primary_key: layout.primaryKey });
    await this.pass(({ engine }) =>
      engine.remove(input.index, ids?.map(String) ?? compileFilters(input.filters, layout)),
    );
    return done(input.index);
  }

  override async search(input: SearchTypes.ProviderSearchQuery): Promise<SearchTypes.SearchResult> {
    const [result] = await this.searchMany([input]);
    if (!result) throw new Error('A query was not answered');
    return result;
  }

  override async searchMany(inputs: SearchTypes.ProviderSearchQuery[]): Promise<SearchTypes.SearchResult[]> {
    return (await this.ask(inputs)) ?? this.postgres.searchMany(inputs);
  }

  /** Ends the watch over Meilisearch. */
  stop(): void {
    this.live?.guard.stop();
  }

  private connect(options: MeilisearchOptions & { host: string }): Live {
    const engine = new Engine(options);
    const guard = new Guard({
      recover: async () => {
        const mended = await align(engine, this.shelf, () => this.missed);
        if (mended) this.logger.info(`[search] ${mended} documents brought to Meilisearch`);
      },
      lost: (reason) =>
        this.logger.warn(
          `[search] Meilisearch does not answer (${reason}); PostgreSQL answers until it is back`,
        ),
      back: () => this.logger.info('[search] Meilisearch answers'),
    });
    reportEngine(() => {
      void guard.begin();
      const { now, since } = guard.state;
      const answers = now === 'answering';
      return { engine: answers ? 'meilisearch' : 'postgresql', fallback: !answers, since };
    });
    return { engine, guard, searcher: new Searcher(engine), synonyms: new Synonyms(engine) };
  }

  /** Undefined when PostgreSQL has to answer. */
  private async ask(
    inputs: SearchTypes.ProviderSearchQuery[],
  ): Promise<SearchTypes.SearchResult[] | undefined> {
    const { live } = this;
    void live?.guard.begin();
    if (live?.guard.state.now !== 'answering') return undefined;
    const asked = await Promise.all(
      inputs.map(async (input): Promise<Asked> => {
        return { input, layout: await this.shelf.layout(input.index.physical_name) };
      }),
    );
    if (!asked.every(canAnswer)) return undefined;
    try {
      await live.synonyms.ensure(inputs);
      const results = await live.searcher.search(asked);
      live.guard.succeed();
      return results;
    } catch (error) {
      if (!(error instanceof EngineError)) throw error;
      this.noteFailure(live, error);
      return undefined;
    }
  }

  /** Passes a write on. PostgreSQL has it already, so a failure loses nothing: the guard brings it over later. */
  private async pass(write: (live: Live) => Promise<void>): Promise<void> {
    const { live } = this;
    if (!live) return;
    void live.guard.begin();
    if (live.guard.state.now === 'away') {
      this.missed += 1;
      return;
    }
    try {
      await write(live);
    } catch (error) {
      if (!(error instanceof EngineError)) throw error;
      this.missed += 1;
      live.guard.fail(error.message);
    }
  }

  private noteFailure({ guard }: Live, error: EngineError): void {
    if (error.kind === 'refused') this.logger.warn(`[search] Meilisearch refused a query: ${error.message}`);
    else if (error.kind === 'slow') guard.lag(error.message);
    else guard.fail(error.message);
  }
}

interface Live {
  engine: Engine;
  guard: Guard;
  searcher: Searcher;
  synonyms: Synonyms;
}

/** PostgreSQL keeps whole documents here, since Meilisearch is filled from them when it lost something. */
function keepingEverything(
  index: SearchTypes.ResolvedSearchIndexDefinition,
): SearchTypes.ResolvedSearchIndexDefinition {
  const fields = Object.entries(index.fields).map(([path, field]) => [path, { ...field, retrievable: true }]);
  return {
    ...index,
    fields: Object.fromEntries(fields) as Record<string, SearchTypes.SearchFieldDefinition>,
  };
}

function done(index: string): SearchTypes.SearchTask {
  return { index, status: 'succeeded' };
}
