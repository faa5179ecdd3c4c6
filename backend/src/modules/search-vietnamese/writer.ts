import type { SearchTypes } from '@medusajs/framework/types';
import type { Database, Statement } from './database';
import { documentRow } from './documents';
import { compileFilters } from './filters';
import { Parameters } from './parameters';
import { goneTableName, type IndexPlan, setsTableName, tableName } from './plan';

/**
 * Writes documents. Writers of one index take turns: its revision grows with each of them, and who follows the index reads what has a
 * greater one. Its generation grows with each change of what lists hold and count; new popularity or another picture is none.
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
      turnOf(index),
      {
        text: `INSERT INTO ${sets} (facets) SELECT facets FROM unnest($1::text[]) AS given(facets)
          WHERE NOT EXISTS (SELECT 1 FROM ${sets} s WHERE s.facets = given.facets)`,
        values: [facets],
      },
      {
        text: `WITH wanted AS MATERIALIZED (SELECT r.*, s.id AS facet_set
            FROM jsonb_to_recordset($1::jsonb) AS r(${[...given, ...types].join(', ')}) JOIN ${sets} s ON s.facets = r.facets),
          grown AS (UPDATE search_vi_index SET revision = revision + 1, generation = generation + (EXISTS (
            SELECT 1 FROM wanted LEFT JOIN ${table} old USING (id)
            WHERE ${counted.map((name) => `old.${name} IS DISTINCT FROM wanted.${name}`).join(' OR ')}))::int
            WHERE name = $2 RETURNING revision)
          INSERT INTO ${table} AS old (id, ${names.join(', ')}, revision, words_revision)
            SELECT id, ${names.join(', ')}, revision, revision FROM wanted, grown
          ON CONFLICT (id) DO UPDATE SET ${names.map((name) => `${name} = excluded.${name}`).join(', ')}, revision = excluded.revision,
            words_revision = CASE WHEN old.words IS DISTINCT FROM excluded.words THEN excluded.revision ELSE old.words_revision END`,
        values: [JSON.stringify([...rows.values()], withoutZeros), index],
      },
      { text: `DELETE FROM ${goneTableName(index)} WHERE id = ANY($1)`, values: [[...rows.keys()]] },
    ]);
  }

  async remove(index: string, plan: IndexPlan, filters: SearchTypes.SearchFilters): Promise<void> {
    const parameters = new Parameters();
    const where = compileFilters(filters, plan, parameters);
    await this.removeWhere(index, where, parameters);
  }

  async clear(index: string): Promise<void> {
    await this.removeWhere(index, 'TRUE', new Parameters());
  }

  private async removeWhere(index: string, where: string, parameters: Parameters): Promise<void> {
    const name = parameters.bind(index);
    const text = `WITH grown AS (UPDATE search_vi_index SET revision = revision + 1, generation = generation + 1
        WHERE name = ${name} RETURNING revision),
      removed AS (DELETE FROM ${tableName(index)} WHERE ${where} RETURNING id)
      INSERT INTO ${goneTableName(index)} (id, revision) SELECT id, revision FROM removed, grown
      ON CONFLICT (id) DO UPDATE SET revision = excluded.revision`;
    await this.database.transaction([turnOf(index), { text, values: parameters.values }]);
  }
}

/** Waits until earlier writers of the index are done: what follows sees all that they wrote. */
function turnOf(index: string): Statement {
  return { text: 'SELECT 1 FROM search_vi_index WHERE name = $1 FOR UPDATE', values: [index] };
}

/** PostgreSQL holds no zero bytes. */
function withoutZeros(_key: string, value: unknown): unknown {
  return typeof value === 'string' ? value.replaceAll('\0', '') : value;
}
