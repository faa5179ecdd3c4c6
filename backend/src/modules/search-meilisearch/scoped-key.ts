import type { Key, KeyCreation, Meilisearch } from './client';

/** All that the backend does on the server. */
const ACTIONS = ['search', 'documents.*', 'indexes.*', 'settings.*', 'tasks.get'];
const HOUR = 3_600_000;
const LIFE_MS = 24 * HOUR;
/** A key is replaced when less than this is left of its life. */
const SPARE_MS = 12 * HOUR;
/** A replaced key lives on this long for requests that are under way. */
const GRACE_MS = 60_000;

type Keys = Pick<Meilisearch, 'createKey' | 'deleteKey' | 'getKeys'>;

/**
 * The key with which the work is done: made out of the given one, good for our own indexes and for a day, and replaced in time. So a
 * key that leaks is worth little, and not for long.
 */
export class ScopedKey {
  private current: { key: string; uid: string; expires: number } | undefined;
  private making: Promise<string> | undefined;

  /** @param keys the server, spoken to with the given key */
  constructor(
    private readonly keys: Keys,
    private readonly indexPrefix: string,
    private readonly clock: () => number = Date.now,
  ) {}

  get(): Promise<string> {
    const { current } = this;
    if (current && current.expires - this.clock() > SPARE_MS) return Promise.resolve(current.key);
    this.making ??= this.replace().finally(() => {
      this.making = undefined;
    });
    return this.making;
  }

  /** After the server refused the key, as it does when it lost its data. */
  forget(): void {
    this.current = undefined;
  }

  private async replace(): Promise<string> {
    const previous = this.current;
    const made = await this.keys.createKey(keyFor(this.indexPrefix, new Date(this.clock() + LIFE_MS)));
    this.current = { key: made.key, uid: made.uid, expires: new Date(made.expiresAt).getTime() };
    if (previous) setTimeout(() => void this.drop(previous.uid), GRACE_MS).unref();
    void this.sweep().catch(() => undefined);
    return made.key;
  }

  /** Keys of processes that ended are left behind; those that have expired go. */
  private async sweep(): Promise<void> {
    const { results } = await this.keys.getKeys({ limit: 1000 });
    const over = results.filter((key) => isOurs(key, this.indexPrefix) && this.hasExpired(key));
    await Promise.all(over.map((key) => this.drop(key.uid)));
  }

  private hasExpired(key: Key): boolean {
    return key.expiresAt !== null && new Date(key.expiresAt).getTime() <= this.clock();
  }

  private async drop(uid: string): Promise<void> {
    // Another process may have been quicker, and an expired key opens nothing anyway.
    await this.keys.deleteKey(uid).catch(() => undefined);
  }
}

function keyFor(indexPrefix: string, expiresAt: Date): KeyCreation {
  return {
    name: nameOf(indexPrefix),
    description: 'Made by the backend of the market for its own indexes; replaced twice a day.',
    actions: ACTIONS,
    indexes: [`${indexPrefix}*`],
    expiresAt,
  };
}

function isOurs(key: Key, indexPrefix: string): boolean {
  return key.name === nameOf(indexPrefix);
}

function nameOf(indexPrefix: string): string {
  return `market backend ${indexPrefix}`;
}
