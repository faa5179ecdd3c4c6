import { Migration } from '@medusajs/framework/mikro-orm/migrations';

/** Names of photographs, by which tables of goods look for them. */
export class Migration20261124003000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `alter table if exists "listing_picture" add column if not exists "name" text not null default '';`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_listing_picture_seller_id_name" ON "listing_picture" ("seller_id", "name") WHERE deleted_at IS NULL;`,
    );
  }

  override async down(): Promise<void> {
    this.addSql(`drop index if exists "IDX_listing_picture_seller_id_name";`);
    this.addSql(`alter table if exists "listing_picture" drop column if exists "name";`);
  }
}
