import type { SearchTypes } from '@medusajs/framework/types';
import { MedusaError } from '@medusajs/framework/utils';
import type { Database } from './database';
import { findColumn, goneTableName, type IndexPlan, setsTableName, tableName } from './plan';

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

  /** Makes the tables of an index anew. */
  async create(physicalName: string, plan: IndexPlan): Promise<void> {
    await this.database.transaction([
      ...[...dropTables(physicalName), ...createTables(physicalName, plan)].map((text) => ({
        text,
        values: [],
      })),
      {
        text: `INSERT INTO search_vi_index (name, plan) VALUES ($1, $2)
          ON CONFLICT (name) DO UPDATE SET plan = excluded.plan, 
            generation = search_vi_index.generation + 1, revision = search_vi_index.revision + 1, updated_at = clock_timestamp()`,
        values: [physicalName, JSON.stringify(plan)],
      },
    ]);
    this.plans.delete(physicalName);
  }

  async drop(physicalName: string): Promise<void> {
    await this.database.transaction([
      ...dropTables(physicalName).map((text) => ({ text, values: [] })),
      { text: 'DELETE FROM search_vi_index WHERE name = $1', values: [physicalName] },
    ]);
    this.plans.delete(physicalName);
  }

  list(): Promise<{ name: string; created_at: Date; updated_at: Date }[]> {
    return this.database.query('SELECT name, created_at, updated_at FROM search_vi_index ORDER BY name', []);
  }
}

function dropTables(physicalName: string): string[] {
  return [tableName(physicalName), setsTableName(physicalName), goneTableName(physicalName)].map(
    (table) => `DROP TABLE IF EXISTS ${table}`,
  );
}

/**
 * Rows are kept narrow, since counting reads many of them: what only a hit needs, its document and its words, lies outside them and
 * uncompressed, and what many documents share is a number of the table of sets.
 */
function createTables(physicalName: string, plan: IndexPlan): string[] {
  const table = tableName(physicalName);
  const columns = [...plan.columns]
    .sort((a, b) => Number(isWide(a)) - Number(isWide(b)))
    .map(({ name, type, array, collation }) => `${name} ${type}${array ? '[]' : ''}${collation}`);
  const inside = ['id', ...plan.columns.filter(isWide).map(({ name }) => name)];
  const storage = [
    ...inside.map((name) => `ALTER ${name} SET STORAGE MAIN`),
    ...['words', 'document'].map((name) => `ALTER ${name} SET STORAGE EXTERNAL`),
  ];
  const filters = plan.columns
    .filter((column) => column.filtered && column.type !== 'boolean')
    .map(({ name, array }) => `CREATE INDEX ON ${table} USING ${array ? 'gin' : 'btree'} (${name})`);
  const orders = plan.orders.map((order) => `CREATE INDEX ON ${table} (${orderBy(order, plan)})`);
  return [
    `CREATE TABLE ${setsTableName(physicalName)} (id serial PRIMARY KEY, facets text NOT NULL UNIQUE)`,
    `CREATE TABLE ${goneTableName(physicalName)} (id text PRIMARY KEY, revision integer NOT NULL)`,
    `CREATE TABLE ${table} (facet_set integer NOT NULL, revision integer NOT NULL, words_revision integer NOT NULL, ${[...columns, 'id text PRIMARY KEY'].join(', ')},
      words tsvector NOT NULL, document jsonb NOT NULL) WITH (toast_tuple_target = 128)`,
    `ALTER TABLE ${table} ${storage.join(', ')}`,
    `CREATE INDEX ON ${table} USING gin (words) WITH (fastupdate = off)`,
    `CREATE INDEX ON ${table} (revision)`,
    ...filters,
    ...orders,
  ];
}

function isWide(column: { array: boolean; type: string }): boolean {
  return column.array || column.type === 'text';
}

/** What comes after `ORDER BY`; the id makes every order a total one. */
export function orderBy(order: Record<string, SearchTypes.SearchOrderBy>, plan: IndexPlan): string {
  const parts = Object.entries(order).map(
    ([path, direction]) =>
      `${findColumn(plan, path).name} ${direction === 'ASC' ? 'ASC' : 'DESC'} NULLS LAST`,
  );
  return [...parts, 'id ASC'].join(', ');
}
