/** The part of a pooled PostgreSQL client that is used here. */
interface PooledClient {
  query(statement: { text: string; values: unknown[] }): Promise<{ rows: unknown[] }>;
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

/** Plain statements on Medusa's own connections. */
export class Database {
  constructor(private readonly pool: () => ConnectionPool) {}

  async query<Row>(text: string, values: unknown[]): Promise<Row[]> {
    return this.withClient(async (client) => (await client.query({ text, values })).rows as Row[]);
  }

  /** Runs all statements, or none. */
  async transaction(statements: Statement[]): Promise<void> {
    await this.withClient(async (client) => {
      await client.query({ text: 'BEGIN', values: [] });
      try {
        for (const statement of statements) await client.query(statement);
        await client.query({ text: 'COMMIT', values: [] });
      } catch (error) {
        await client.query({ text: 'ROLLBACK', values: [] });
        throw error;
      }
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
