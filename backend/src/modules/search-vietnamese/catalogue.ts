import { MedusaError } from '@medusajs/framework/utils';
import type { Database } from './database';
import { type IndexPlan, tableName } from './plan';

/** What is known of the physical indexes: which there are, and how each lies in its table. */
export class Catalogue {
  private readonly plans = new Map<string, IndexPlan>();

  constructor(private readonly database: Database) {}

  /** @throws MedusaError NOT_FOUND, on which the Search Module asks again for the active version */
  async plan(physicalName: string): Promise<IndexPlan> {
    const known = this.plans.get(physicalName);
    if (known) return known;
    const [row] = await this.database.query<{ plan: IndexPlan }>(
      'SELECT plan FROM search_vi_index WHERE name = $1',
      [physicalName],
    );
    if (!row)
      throw new MedusaError(MedusaError.Types.NOT_FOUND, `There is no search index "${physicalName}"`);
    this.plans.set(physicalName, row.plan);
    return row.plan;
  }

  /** Makes the table of an index anew. */
  async create(physicalName: string, plan: IndexPlan): Promise<void> {
    const table = tableName(physicalName);
    const columns = plan.columns.map(
      (column) => `${column.name} ${column.type}${column.array ? '[]' : ''}${column.collation}`,
    );
    const indexes = plan.columns.map(
      ({ name, array }) => `CREATE INDEX ON ${table} USING ${array ? 'gin' : 'btree'} (${name})`,
    );
    const statements = [
      `DROP TABLE IF EXISTS ${table}`,
      `CREATE TABLE ${table} (${['id text PRIMARY KEY', 'document jsonb NOT NULL', 'words tsvector NOT NULL', ...columns].join(', ')})`,
      `CREATE INDEX ON ${table} USING gin (words) WITH (fastupdate = off)`,
      ...indexes,
    ];
    await this.database.transaction([
      ...statements.map((text) => ({ text, values: [] })),
      {
        text: `INSERT INTO search_vi_index (name, plan) VALUES ($1, $2)
          ON CONFLICT (name) DO UPDATE SET plan = excluded.plan, updated_at = now()`,
        values: [physicalName, JSON.stringify(plan)],
      },
    ]);
    this.plans.delete(physicalName);
  }

  async drop(physicalName: string): Promise<void> {
    await this.database.transaction([
      { text: `DROP TABLE IF EXISTS ${tableName(physicalName)}`, values: [] },
      { text: 'DELETE FROM search_vi_index WHERE name = $1', values: [physicalName] },
    ]);
    this.plans.delete(physicalName);
  }

  list(): Promise<{ name: string; created_at: Date; updated_at: Date }[]> {
    return this.database.query('SELECT name, created_at, updated_at FROM search_vi_index ORDER BY name', []);
  }
}
