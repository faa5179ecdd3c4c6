import { AsyncLocalStorage } from 'node:async_hooks';
import { createHash } from 'node:crypto';
import type { ILockingProvider, Logger } from '@medusajs/framework/types';
import { Client, type ClientConfig, Pool, type PoolClient } from 'pg';
import { KeyQueue, LockTimeoutError, sortKeys } from './key-queue';

/** Medusa hands a locking provider the whole module's options, the application's database among them. */
interface Options {
  database: { clientUrl: string };
}

/** Connections that this process may hold locks on at once; further callers wait in memory. */
const POOL_SIZE = 6;

interface Held {
  keys: Set<string>;
  client: PoolClient;
  /** Shared with the jobs inside: what an ended job has left running, such as a subscriber, holds nothing any more. */
  job: { over: boolean; widenings: Widening[] };
}

/** Keys that a job inside a job holds beside those of the outer one. */
interface Widening {
  savepoint: string;
  keys: string[];
  done: boolean;
}

interface Lease {
  owner: string | null;
  timer: NodeJS.Timeout | null;
}

const LOCK_TIMEOUT = '55P03';
const DEADLOCK = '40P01';

/**
 * Locks that hold across processes (D16): PostgreSQL advisory locks, which a dead process gives back by itself. They are
 * the default even for one process, because nothing tells the one that it has become two.
 *
 * The shipped provider waits inside the application's own pool: as many waiters as connections, and the holder can never
 * finish. Here waiters of this process queue in memory, and only who is next takes a connection of a small pool of ours.
 */
export class AdvisoryLockingProvider implements ILockingProvider {
  static identifier = 'advisory';

  readonly #queue = new KeyQueue();
  readonly #leases = new Map<string, Lease>();
  readonly #inside = new AsyncLocalStorage<Held>();
  readonly #pool: Pool;
  readonly #connection: ClientConfig;
  readonly #logger: Logger;
  #leaseClient: Promise<Client> | null = null;
  #widened = 0;

  constructor({ logger }: { logger: Logger }, { database }: Options) {
    this.#logger = logger;
    this.#connection = { connectionString: database.clientUrl, application_name: 'market locks' };
    this.#pool = new Pool({
      ...this.#connection,
      max: POOL_SIZE,
      idleTimeoutMillis: 10_000,
      allowExitOnIdle: true,
    });
    this.#pool.on('error', (error) => logger.warn(`A connection for locks was lost: ${error.message}`));
  }

  /**
   * Runs `job` while holding `keys`, at most `timeout` seconds (5) waiting for them. A job inside a job holds what the
   * outer one holds already.
   */
  async execute<T>(
    keys: string | string[],
    job: (signal?: AbortSignal) => Promise<T>,
    args?: { timeout?: number },
  ): Promise<T> {
    const around = this.#inside.getStore();
    const outer = around?.job.over ? undefined : around;
    const wanted = sortKeys([keys].flat()).filter((key) => !outer?.keys.has(key));
    if (wanted.length === 0) return job();

    const deadline = Date.now() + (args?.timeout || 5) * 1000;
    await this.#queue.take(wanted, deadline);
    if (outer) return this.#widen(outer, wanted, deadline, job);
    try {
      return await this.#runLocked(wanted, deadline, job);
    } finally {
      this.#queue.give(wanted);
    }
  }

  async #runLocked<T>(
    keys: string[],
    deadline: number,
    job: (signal: AbortSignal) => Promise<T>,
  ): Promise<T> {
    const client = await this.#pool.connect();
    const lost = new AbortController();
    const onError = (error: Error) => lost.abort(error);
    client.on('error', onError);
    const held: Held = { keys: new Set(keys), client, job: { over: false, widenings: [] } };
    try {
      await lock(client, keys, deadline, 'BEGIN; ');
      const result = await this.#inside.run(held, () => job(lost.signal));
      lost.signal.throwIfAborted();
      return result;
    } finally {
      held.job.over = true;
      client.off('error', onError);
      await client.query('ROLLBACK').then(
        () => client.release(),
        (error: Error) => client.release(error),
      );
    }
  }

  /** More keys for a job that holds some: on its own connection, or a full pool could wait for itself. */
  async #widen<T>(outer: Held, keys: string[], deadline: number, job: () => Promise<T>): Promise<T> {
    const widening = { savepoint: `widening_${++this.#widened}`, keys, done: false };
    outer.job.widenings.push(widening);
    try {
      await outer.client.query(`SAVEPOINT ${widening.savepoint}`);
      await lock(outer.client, keys, deadline);
      return await this.#inside.run({ ...outer, keys: new Set([...outer.keys, ...keys]) }, job);
    } finally {
      widening.done = true;
      await this.#narrow(outer);
    }
  }

  /**
   * Gives back in the database and in this process alike, and so at once: whoever got the key here would wait there for a job that may be
   * waiting for the key. A savepoint takes all younger ones along, so the older of two waits for the younger.
   */
  async #narrow({ client, job }: Held): Promise<void> {
    while (job.widenings.at(-1)?.done) {
      const last = job.widenings.pop();
      if (!last) return;
      try {
        if (!job.over) await client.query(`ROLLBACK TO SAVEPOINT ${last.savepoint}`);
      } finally {
        this.#queue.give(last.keys);
      }
    }
  }

  /** Takes `keys` beyond this call, without waiting, until released or `expire` seconds have passed. */
  async acquire(keys: string | string[], args?: { ownerId?: string | null; expire?: number }): Promise<void> {
    const owner = args?.ownerId ?? null;
    const wanted = sortKeys([keys].flat());
    const mine = wanted.filter((key) => owner !== null && this.#leases.get(key)?.owner === owner);
    const fresh = wanted.filter((key) => !mine.includes(key));
    if (!this.#queue.tryTake(fresh))
      throw new Error(`Failed to acquire lock for key "${fresh.join('", "')}"`);
    try {
      await this.#lease(fresh);
    } catch (error) {
      this.#queue.give(fresh);
      throw error;
    }
    for (const key of wanted) this.#remember(key, owner, args?.expire);
  }

  async release(keys: string | string[], args?: { ownerId?: string | null }): Promise<boolean> {
    const owner = args?.ownerId ?? null;
    const asked = sortKeys([keys].flat());
    const mine = asked.filter((key) => this.#leases.has(key) && this.#leases.get(key)?.owner === owner);
    await this.#unlease(mine);
    return mine.length === asked.length;
  }

  async releaseAll(args?: { ownerId?: string | null }): Promise<void> {
    const owner = args?.ownerId;
    const all = [...this.#leases.keys()];
    await this.#unlease(
      owner === undefined ? all : all.filter((key) => this.#leases.get(key)?.owner === owner),
    );
  }

  #remember(key: string, owner: string | null, expire: number | undefined): void {
    const before = this.#leases.get(key);
    if (before?.timer) clearTimeout(before.timer);
    const timer = expire ? setTimeout(() => this.#expire(key), expire * 1000).unref() : null;
    this.#leases.set(key, { owner, timer });
  }

  #expire(key: string): void {
    this.#unlease([key]).catch((error: Error) =>
      this.#logger.warn(`A lock did not expire: ${error.message}`),
    );
  }

  async #lease(keys: string[]): Promise<void> {
    const client = await this.#leaseConnection();
    const taken: string[] = [];
    for (const key of keys) {
      const { rows } = await client.query<{ got: boolean }>('SELECT pg_try_advisory_lock($1) AS got', [
        lockNumber(key),
      ]);
      if (rows[0]?.got) {
        taken.push(key);
        continue;
      }
      for (const other of taken) await client.query('SELECT pg_advisory_unlock($1)', [lockNumber(other)]);
      throw new Error(`Failed to acquire lock for key "${key}"`);
    }
  }

  async #unlease(keys: string[]): Promise<void> {
    const held = keys.filter((key) => this.#leases.has(key));
    for (const key of held) {
      const timer = this.#leases.get(key)?.timer;
      if (timer) clearTimeout(timer);
      this.#leases.delete(key);
    }
    try {
      const client = held.length > 0 ? await this.#leaseConnection() : null;
      for (const key of held) await client?.query('SELECT pg_advisory_unlock($1)', [lockNumber(key)]);
    } finally {
      this.#queue.give(held);
    }
  }

  /** One session holds all leases of this process. When it is lost the database has freed them, and so do we. */
  #leaseConnection(): Promise<Client> {
    this.#leaseClient ??= (async () => {
      const client = new Client(this.#connection);
      client.on('error', (error) => {
        this.#logger.warn(`The connection for leases was lost: ${error.message}`);
        this.#leaseClient = null;
        const keys = [...this.#leases.keys()];
        for (const key of keys) clearTimeout(this.#leases.get(key)?.timer ?? undefined);
        this.#leases.clear();
        this.#queue.give(keys);
      });
      await client.connect();
      return client;
    })().catch((error) => {
      this.#leaseClient = null;
      throw error;
    });
    return this.#leaseClient;
  }

  /** Gives every connection, and so every lock, back. */
  async close(): Promise<void> {
    const client = await this.#leaseClient?.catch(() => null);
    await client?.end();
    await this.#pool.end();
  }
}

/** One round trip, whatever the number of keys: the numbers are our own, so they may stand in the text. */
async function lock(client: PoolClient, keys: string[], deadline: number, before = ''): Promise<void> {
  const left = Math.max(1, Math.ceil(deadline - Date.now()));
  const locks = keys.map((key) => `SELECT pg_advisory_xact_lock(${lockNumber(key)})`);
  try {
    await client.query(`${before}SET LOCAL lock_timeout = ${left}; ${locks.join('; ')}`);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null;
    throw code === LOCK_TIMEOUT || code === DEADLOCK ? new LockTimeoutError(keys) : error;
  }
}

/** PostgreSQL's locks are named by 64 bits. */
function lockNumber(key: string): string {
  return createHash('sha256').update(key).digest().readBigInt64BE().toString();
}
