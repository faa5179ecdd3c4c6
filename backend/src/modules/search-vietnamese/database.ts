/** The part of a pooled PostgreSQL client that is used here. */
interface PooledClient {
  query(statement: { text: string; values?: unknown[] }): Promise<{ rows: unknown[] }>;
}

/** The part of knex that is used here: its pool. Medusa makes it; values are bound by the server, never written into SQL. */
export interface ConnectionPool {
  client: {
    acquireConnection(): Promise<PooledClient>;
    releaseConnection(connection: PooledClient): Promise<void>;
  };
}

export interface Statement {
  text: string;
  values: unknown[];
}

/** Compiling and helpers take longer to start than a search may take in all. */
const AT_ONCE = 'BEGIN READ ONLY; SET LOCAL jit = off; SET LOCAL max_parallel_workers_per_gather = 0';
/**
 * Looking for a word that many documents hold, the planner would read the whole table, since it takes no note of what it costs to
 * unpack the words of each.
 */
const BY_INDEX = `${AT_ONCE}; SET LOCAL enable_seqscan = off`;

/** Plain statements on Medusa's own connections. */
export class Database {
  constructor(private readonly pool: () => ConnectionPool) {}

  async query<Row>(text: string, values: unknown[]): Promise<Row[]> {
    return this.withClient(async (client) => (await client.query({ text, values })).rows as Row[]);
  }

  /** One statement that only reads and must be quick; `words` when it looks for words. */
  async search<Row>({ text, values }: Statement, by: 'words' | 'columns'): Promise<Row[]> {
    return this.withClient(async (client) => {
      await client.query({ text: by === 'words' ? BY_INDEX : AT_ONCE });
      return finished(client, async () => (await client.query({ text, values })).rows as Row[]);
    });
  }

  /** Runs all statements, or none. */
  async transaction(statements: Statement[]): Promise<void> {
    await this.withClient(async (client) => {
      await client.query({ text: 'BEGIN' });
      await finished(client, async () => {
        for (const statement of statements) await client.query(statement);
      });
    });
  }

  private async withClient<T>(use: (client: PooledClient) => Promise<T>): Promise<T> {
    const { client: pool } = this.pool();
    const client = await pool.acquireConnection();
    try {
      return await use(client);
    } finally {
      await pool.releaseConnection(client);
    }
  }
}

async function finished<T>(client: PooledClient, work: () => Promise<T>): Promise<T> {
  try {
    const result = await work();
    await client.query({ text: 'COMMIT' });
    return result;
  } catch (error) {
    await client.query({ text: 'ROLLBACK' });
    throw error;
  }
}
