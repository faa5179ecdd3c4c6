import pg from 'pg';

/** PostgreSQL as a search provider gets it, with nothing of Medusa but the list of the indexes that lie in it. */
export class SearchDatabase {
  readonly #pool = new pg.Pool({
    host: process.env.DB_HOST,
    port: Number(process.env.DB_PORT),
    user: process.env.DB_USERNAME,
    password: process.env.DB_PASSWORD,
    database: 'postgres',
  });

  async createList(): Promise<void> {
    await this.query(`CREATE TABLE search_vi_index (
      name text PRIMARY KEY, plan jsonb NOT NULL, generation integer NOT NULL DEFAULT 0, revision integer NOT NULL DEFAULT 0,
      created_at timestamptz DEFAULT now(), updated_at timestamptz DEFAULT now())`);
  }

  async dropList(): Promise<void> {
    await this.query('DROP TABLE search_vi_index');
  }

  async query(statement: string): Promise<void> {
    await this.#pool.query(statement);
  }

  /** What a provider is made with. `tap` sees each of its statements. */
  manager(tap: (statement: string) => void = () => undefined) {
    const client = {
      acquireConnection: async () => {
        const connection = await this.#pool.connect();
        return {
          query(statement: { text: string; values?: unknown[] }) {
            tap(statement.text);
            return connection.query(statement);
          },
          release: () => connection.release(),
        };
      },
      releaseConnection: async (connection: unknown) => (connection as pg.PoolClient).release(),
    };
    return { getKnex: () => ({ client }) };
  }

  close(): Promise<void> {
    return this.#pool.end();
  }
}
