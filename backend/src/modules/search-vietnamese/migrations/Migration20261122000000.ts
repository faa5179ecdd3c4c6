import { Migration } from '@medusajs/framework/mikro-orm/migrations';

/** The list of physical search indexes. Their tables come and go with the versions that the Search Module builds. */
export class Migration20261122000000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      CREATE TABLE IF NOT EXISTS search_vi_index (
        name text PRIMARY KEY,
        plan jsonb NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now()
      )
    `);
  }

  override async down(): Promise<void> {
    this.addSql('DROP TABLE IF EXISTS search_vi_index');
  }
}
