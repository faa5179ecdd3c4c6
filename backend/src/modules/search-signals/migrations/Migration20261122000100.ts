import { Migration } from '@medusajs/framework/mikro-orm/migrations';

export class Migration20261122000100 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      CREATE TABLE IF NOT EXISTS product_signal (
        id text PRIMARY KEY,
        sold_count integer NOT NULL DEFAULT 0,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        deleted_at timestamptz NULL
      )
    `);
  }

  override async down(): Promise<void> {
    this.addSql('DROP TABLE IF EXISTS product_signal');
  }
}
