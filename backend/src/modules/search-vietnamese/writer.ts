import type { SearchTypes } from '@medusajs/framework/types';
import type { Database, Statement } from './database';
import { documentRow } from './documents';
import { compileFilters } from './filters';
import { Parameters } from './parameters';
import { type IndexPlan, setsTableName, tableName } from './plan';

/**
 * Writes documents. Writers of one index take turns, so that its generation grows with each change of what lists hold and count; new
 * popularity or another picture does not count as one.
 */
export class Writer {
  constructor(private readonly database: Database) {}

  async upsert(index: string, plan: IndexPlan, documents: SearchTypes.SearchDocument[]): Promise<void> {
    // Last write wins: one statement cannot touch a row twice.
    const rows = new Map(
      documents.map((document) => [String(document[plan.primaryKey]), documentRow(document, plan)]),
    );
    if (!rows.size) return;
    const [table, sets] = [tableName(index), setsTableName(index)];
    const facets = [...new Set([...rows.values()].map((row) => row.facets))];
    const given = ['id text', 'document jsonb', 'words tsvector', 'facets text'];
    const types = plan.columns.map(({ name, type, array }) => `${name} ${type}${array ? '[]' : ''}`);
    const names = ['facet_set', 'document', 'words', ...plan.columns.map(({ name }) => name)];
    const counted = ['facet_set', 'words', ...plan.columns.filter((c) => c.filtered).map(({ name }) => name)];
    await this.database.transaction([
      { text: 'SELECT 1 FROM search_vi_index WHERE name = $1 FOR UPDATE', values: [index] },
      {
        text: `INSERT INTO ${sets} (facets) SELECT facets FROM unnest($1::text[]) AS given(facets)
          WHERE NOT EXISTS (SELECT 1 FROM ${sets} s WHERE s.facets = given.facets)`,
        values: [facets],
      },
      {
        text: `WITH wanted AS MATERIALIZED (SELECT r.*, s.id AS facet_set
            FROM jsonb_to_recordset($1::jsonb) AS r(${[...given, ...types].join(', ')}) JOIN ${sets} s ON s.facets = r.facets),
          grown AS (UPDATE search_vi_index SET generation = generation + 1 WHERE name = $2 AND EXISTS (
            SELECT 1 FROM wanted LEFT JOIN ${table} old USING (id)
            WHERE ${counted.map((name) => `old.${name} IS DISTINCT FROM wanted.${name}`).join(' OR ')}))
          INSERT INTO ${table} (id, ${names.join(', ')}) SELECT id, ${names.join(', ')} FROM wanted
          ON CONFLICT (id) DO UPDATE SET ${names.map((name) => `${name} = excluded.${name}`).join(', ')}`,
        values: [JSON.stringify([...rows.values()], withoutZeros), index],
      },
    ]);
  }

  async remove(index: string, plan: IndexPlan, filters: SearchTypes.SearchFilters): Promise<void> {
    const parameters = new Parameters();
    const where = compileFilters(filters, plan, parameters);
    await this.database.transaction([
      grown(index),
      { text: `DELETE FROM ${tableName(index)} WHERE ${where}`, values: parameters.values },
    ]);
  }

  async clear(index: string): Promise<void> {
    await this.database.transaction([grown(index), { text: `TRUNCATE ${tableName(index)}`, values: [] }]);
  }
}

/** PostgreSQL holds no zero bytes. */
function withoutZeros(_key: string, value: unknown): unknown {
  return typeof value === 'string' ? value.replaceAll('\0', '') : value;
}

function grown(index: string): Statement {
  return { text: 'UPDATE search_vi_index SET generation = generation + 1 WHERE name = $1', values: [index] };
}
