import type { SearchTypes } from '@medusajs/framework/types';
import { MedusaError } from '@medusajs/framework/utils';
import type { Database } from '../search-vietnamese/database';
import { tableName } from '../search-vietnamese/plan';
import { type Declaration, type Layout, readLayout } from './layout';

const SLICE = 500;

/** The indexes that this provider keeps in both engines, and their whole documents as they lie in PostgreSQL. */
export class Shelf {
  private readonly layouts = new Map<string, Layout>();

  constructor(private readonly database: Database) {}

  /** Its declaration is kept beside it, since the code may be newer than the index. */
  async add(index: string, { fields, primary_key, settings }: Declaration): Promise<void> {
    await this.database.query(
      `INSERT INTO search_meilisearch_index (name, declaration) VALUES ($1, $2)
       ON CONFLICT (name) DO UPDATE SET declaration = excluded.declaration`,
      [index, JSON.stringify({ fields, primary_key, settings })],
    );
    this.layouts.delete(index);
  }

  async remove(index: string): Promise<void> {
    await this.database.query('DELETE FROM search_meilisearch_index WHERE name = $1', [index]);
    this.layouts.delete(index);
  }

  async list(): Promise<string[]> {
    const rows = await this.database.query<{ name: string }>(
      'SELECT name FROM search_meilisearch_index ORDER BY name',
      [],
    );
    return rows.map(({ name }) => name);
  }

  /** @throws MedusaError NOT_FOUND, on which the Search Module asks again for the active version */
  async layout(index: string): Promise<Layout> {
    const known = this.layouts.get(index);
    if (known) return known;
    const [row] = await this.database.query<{ declaration: Declaration }>(
      'SELECT declaration FROM search_meilisearch_index WHERE name = $1',
      [index],
    );
    if (!row) throw new MedusaError(MedusaError.Types.NOT_FOUND, `There is no search index "${index}"`);
    const layout = readLayout(row.declaration);
    this.layouts.set(index, layout);
    return layout;
  }

  /** All documents of an index in the order of their ids, a slice at a time. */
  async *documents(index: string): AsyncGenerator<SearchTypes.SearchDocument[]> {
    for (let after = ''; ; ) {
      const rows = await this.database.query<{ id: string; document: SearchTypes.SearchDocument }>(
        `SELECT id, document FROM ${tableName(index)} WHERE id > $1 ORDER BY id LIMIT ${SLICE}`,
        [after],
      );
      if (rows.length) yield rows.map(({ document }) => document);
      const last = rows.at(-1);
      if (!last || rows.length < SLICE) return;
      after = last.id;
    }
  }

  /** Some documents of an index; those that are gone are left out. */
  async some(index: string, ids: string[]): Promise<SearchTypes.SearchDocument[]> {
    const rows = await this.database.query<{ document: SearchTypes.SearchDocument }>(
      `SELECT document FROM ${tableName(index)} WHERE id = ANY($1::text[])`,
      [ids],
    );
    return rows.map(({ document }) => document);
  }
}
