import {
  type Answer,
  connect,
  type EnqueuedTask,
  type Meilisearch,
  type Query,
  type Settings,
} from './client';
import type { EngineDocument } from './documents';
import { EngineError, readEngineError } from './engine-error';
import { FINGERPRINT } from './layout';
import type { MeilisearchOptions } from './options';
import { ScopedKey } from './scoped-key';

/** A shopper waits no longer for it; PostgreSQL answers in a fraction of this. */
const SEARCH_TIMEOUT_MS = 1500;
const WRITE_TIMEOUT_MS = 10_000;
/** A server that builds an index may let a small write wait. */
const TASK_TIMEOUT_MS = 60_000;
const TASK_INTERVAL_MS = 15;
const SLICE = 5000;

interface Clients {
  searching: Meilisearch;
  writing: Meilisearch;
}

/** One Meilisearch server, spoken to with a key of our own. Every failure is an `EngineError`. */
export class Engine {
  private readonly prefix: string;
  private key: Promise<ScopedKey> | undefined;
  private clients: { key: string; made: Clients } | undefined;

  constructor(private readonly options: MeilisearchOptions & { host: string }) {
    this.prefix = options.indexPrefix;
  }

  /** All queries in one request. */
  search(queries: Query[]): Promise<Answer[]> {
    return this.ask(async ({ searching }) => {
      const named = queries.map((query) => ({ ...query, indexUid: this.uid(query.indexUid) }));
      return (await searching.multiSearch({ queries: named })).results;
    });
  }

  /** @throws EngineError when the server is not there or is not well */
  async check(): Promise<void> {
    await this.ask(({ searching }) => searching.health());
  }

  /** Makes the index when it is not there, and gives it its settings. Documents and synonyms stay. */
  async shape(index: string, settings: Settings): Promise<void> {
    await this.task(
      ({ writing }) => writing.createIndex(this.uid(index), { primaryKey: 'id' }),
      ['index_already_exists'],
    );
    await this.task(({ writing }) => writing.index(this.uid(index)).updateSettings(settings));
  }

  async setSynonyms(index: string, synonyms: Record<string, string[]>): Promise<void> {
    await this.task(({ writing }) => writing.index(this.uid(index)).updateSynonyms(synonyms));
  }

  async drop(index: string): Promise<void> {
    await this.task(({ writing }) => writing.deleteIndex(this.uid(index)), ['index_not_found']);
  }

  async clear(index: string): Promise<void> {
    await this.task(({ writing }) => writing.index(this.uid(index)).deleteAllDocuments());
  }

  async put(index: string, documents: EngineDocument[]): Promise<void> {
    await this.task(({ writing }) =>
      writing.index(this.uid(index)).addDocuments(documents, { primaryKey: 'id' }),
    );
  }

  /** @param which ids, or a filter */
  async remove(index: string, which: string[] | string): Promise<void> {
    const wanted = typeof which === 'string' ? { filter: which } : which;
    await this.task(({ writing }) => writing.index(this.uid(index)).deleteDocuments(wanted));
  }

  /** The fingerprint of every document that the server holds, by id. */
  async fingerprints(index: string): Promise<Map<string, string>> {
    const found = new Map<string, string>();
    for (let offset = 0; ; offset += SLICE) {
      const { results } = await this.ask(({ writing }) =>
        writing
          .index<EngineDocument>(this.uid(index))
          .getDocuments({ fields: ['id', FINGERPRINT], limit: SLICE, offset }),
      );
      for (const document of results) found.set(document.id, document[FINGERPRINT]);
      if (results.length < SLICE) return found;
    }
  }

  /** Names of our indexes on the server. */
  async indexes(): Promise<string[]> {
    const { results } = await this.ask(({ writing }) => writing.getRawIndexes({ limit: 1000 }));
    return results
      .map(({ uid }) => uid)
      .filter((uid) => uid.startsWith(this.prefix))
      .map((uid) => uid.slice(this.prefix.length));
  }

  /**
   * Waits until the server has done a write.
   * @param fine codes of failures that leave things as wanted
   */
  private async task(start: (clients: Clients) => EnqueuedTask, fine: string[] = []): Promise<void> {
    const done = await this.ask((clients) =>
      start(clients).waitTask({ timeout: TASK_TIMEOUT_MS, interval: TASK_INTERVAL_MS }),
    );
    if (done.status === 'succeeded' || fine.includes(done.error?.code ?? '')) return;
    const kind = done.error?.code === 'index_not_found' ? 'missing' : 'away';
    throw new EngineError(kind, `A write was not done: ${done.error?.message ?? done.status}`);
  }

  private async ask<T>(use: (clients: Clients) => Promise<T>): Promise<T> {
    try {
      return await use(await this.connected());
    } catch (error) {
      const read = readEngineError(error);
      if (read instanceof EngineError && read.kind === 'locked') (await this.key)?.forget();
      throw read;
    }
  }

  private async connected(): Promise<Clients> {
    const { host, apiKey, indexPrefix } = this.options;
    this.key ??= connect(host, apiKey, WRITE_TIMEOUT_MS).then((keys) => new ScopedKey(keys, indexPrefix));
    const key = await (await this.key).get();
    if (this.clients?.key !== key) {
      const [searching, writing] = await Promise.all([
        connect(host, key, SEARCH_TIMEOUT_MS),
        connect(host, key, WRITE_TIMEOUT_MS),
      ]);
      this.clients = { key, made: { searching, writing } };
    }
    return this.clients.made;
  }

  private uid(index: string): string {
    return `${this.prefix}${index}`;
  }
}
