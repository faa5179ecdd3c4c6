import { Migration } from '@medusajs/framework/mikro-orm/migrations';

/**
 * A number that grows with each writing of an index, and beside each document the number at which it, and at which its words, were last
 * written; so whoever keeps an index in memory reads what changed. Documents taken out are remembered for the same purpose.
 */
export class Migration20261123000000 extends Migration {
  override async up(): Promise<void> {
    this.addSql('ALTER TABLE search_vi_index ADD COLUMN IF NOT EXISTS revision integer NOT NULL DEFAULT 0');
    this.addSql(`
      DO $$
      DECLARE
        physical_name text;
        index_table text;
      BEGIN
        FOR physical_name IN SELECT name FROM search_vi_index LOOP
          index_table := 'search_vi_' || regexp_replace(lower(physical_name), '[^a-z0-9]+', '_', 'g');
          EXECUTE format('ALTER TABLE %I ADD COLUMN IF NOT EXISTS revision integer NOT NULL DEFAULT 0', index_table);
          EXECUTE format('ALTER TABLE %I ADD COLUMN IF NOT EXISTS words_revision integer NOT NULL DEFAULT 0', index_table);
          EXECUTE format('CREATE INDEX IF NOT EXISTS %I ON %I (revision)', index_table || '_revision_idx', index_table);
          EXECUTE format('CREATE TABLE IF NOT EXISTS %I (id text PRIMARY KEY, revision integer NOT NULL)', index_table || '_gone');
        END LOOP;
      END $$
    `);
  }

  override async down(): Promise<void> {
    this.addSql('ALTER TABLE search_vi_index DROP COLUMN IF EXISTS revision');
  }
}
