import pg from 'pg';
import { Catalogue } from '../../../backend/src/modules/search-vietnamese/catalogue';
import { Database } from '../../../backend/src/modules/search-vietnamese/database';
import type { IndexPlan } from '../../../backend/src/modules/search-vietnamese/plan';
import { Writer } from '../../../backend/src/modules/search-vietnamese/writer';
import { generatedGoods } from './generated-goods';

const BATCH = 500;

export interface BuiltIndex {
  seconds: number;
  megabytes: number;
}

/**
 * Puts an index of generated goods behind the door of a running market: filled by the code that fills every index, and made the active
 * version as the Search Module makes one. The market must not run jobs, which would take goods out that the catalogue does not know.
 */
export class GeneratedIndex {
  readonly #pool: pg.Pool;
  readonly #database: Database;

  constructor(databaseUrl: string) {
    this.#pool = new pg.Pool({ connectionString: databaseUrl, max: 2 });
    const client = {
      acquireConnection: () => this.#pool.connect(),
      releaseConnection: async (connection: unknown) => (connection as pg.PoolClient).release(),
    };
    this.#database = new Database(() => ({ client }));
  }

  async build(count: number): Promise<BuiltIndex> {
    const name = `product_bench_${count}`;
    const plan = await this.#activePlan();
    const writer = new Writer(this.#database);
    const start = performance.now();
    await new Catalogue(this.#database).create(name, plan);
    let batch: { id: string }[] = [];
    for (const goods of generatedGoods(count)) {
      batch.push(goods);
      if (batch.length < BATCH) continue;
      await writer.upsert(name, plan, batch);
      batch = [];
    }
    await writer.upsert(name, plan, batch);
    const seconds = (performance.now() - start) / 1000;
    // As the server does by itself a minute later.
    await this.#pool.query(`VACUUM ANALYZE search_vi_${name}`);
    const { rows } = await this.#pool.query<{ bytes: string }>(
      `SELECT pg_total_relation_size('search_vi_${name}') + pg_total_relation_size('search_vi_${name}_sets') AS bytes`,
    );
    await this.#activate(name);
    return { seconds, megabytes: Number(rows[0]?.bytes) / 2 ** 20 };
  }

  async close(): Promise<void> {
    await this.#pool.end();
  }

  async #activePlan(): Promise<IndexPlan> {
    const { rows } = await this.#pool.query<{ plan: IndexPlan }>(
      `SELECT plan FROM search_vi_index WHERE name LIKE 'product\\_v%' ORDER BY created_at DESC LIMIT 1`,
    );
    if (!rows[0]) throw new Error('The market has no index of products');
    return rows[0].plan;
  }

  async #activate(name: string): Promise<void> {
    await this.#pool.query(
      `UPDATE search_index_version v SET physical_name = $1 FROM search_index i
       WHERE i.name = 'product' AND v.search_index_id = i.id AND v.version = i.active_version`,
      [name],
    );
  }
}
