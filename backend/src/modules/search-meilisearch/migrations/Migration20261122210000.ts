import { Migration } from '@medusajs/framework/mikro-orm/migrations';

/** The indexes that are kept in Meilisearch too, with what was declared of them. */
export class Migration20261122210000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      CREATE TABLE IF NOT EXISTS search_meilisearch_index (
        name text PRIMARY KEY,
        declaration jsonb NOT NULL
      )
    `);
  }

  override async down(): Promise<void> {
    this.addSql('DROP TABLE IF EXISTS search_meilisearch_index');
  }
}
