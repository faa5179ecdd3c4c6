import pg from 'pg';

/** The market's database as an auditor reads it: the truth beside what the doors say. */
export class Database {
  readonly #pool: pg.Pool;

  constructor(url: string) {
    this.#pool = new pg.Pool({ connectionString: url, max: 2 });
    // A killed or stopped server ends idle connections; the next query will say so.
    this.#pool.on('error', () => undefined);
  }

  async rows<T extends pg.QueryResultRow>(text: string, values: unknown[] = []): Promise<T[]> {
    return (await this.#pool.query<T>(text, values)).rows;
  }

  /** The first column of the first row as a number. */
  async number(text: string, values: unknown[] = []): Promise<number> {
    const [row] = await this.rows<Record<string, unknown>>(text, values);
    return Number(Object.values(row ?? {})[0]);
  }

  async close(): Promise<void> {
    await this.#pool.end();
  }
}
